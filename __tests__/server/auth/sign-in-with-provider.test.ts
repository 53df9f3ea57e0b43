import fc from "fast-check";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { signInWithProvider, type ProviderAccount } from "@/server/auth/sign-in-with-provider";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

let made = 0;
function account(own: Partial<ProviderAccount> = {}): ProviderAccount {
  made += 1;
  const subject = `subject-${String(made)}`;
  const email = `${subject}@example.org`;
  return { provider: "oidc", subject, email, emailVerified: true, name: "Ada Noor", ...own };
}

async function userOf(signIn: Promise<Awaited<ReturnType<typeof signInWithProvider>>>) {
  const result = await signIn;
  if (!result.ok) throw new Error(result.reason);
  return db().user.findUniqueOrThrow({ where: { id: result.user.id } });
}

describe("signing in through a provider", () => {
  it("makes a student's account without a password at the first time", async () => {
    const user = await userOf(signInWithProvider(account({ email: " New@Example.org " })));
    expect(user).toMatchObject({ email: "new@example.org", name: "Ada Noor", role: "STUDENT", passwordHash: null });
  });

  it("finds the same account again by the provider's own id, though address and name have changed", async () => {
    const first = account();
    const user = await userOf(signInWithProvider(first));
    const again = await userOf(
      signInWithProvider({ ...first, email: "moved@example.org", emailVerified: false, name: "Other" }),
    );
    expect(again).toEqual(user);
  });

  it("keeps providers apart that have the same id for different people", async () => {
    const one = await userOf(signInWithProvider(account({ provider: "google", subject: "1" })));
    const other = await userOf(signInWithProvider(account({ provider: "github", subject: "1" })));
    expect(other.id).not.toBe(one.id);
  });

  it.each([
    ["an address that is not verified", { emailVerified: false }],
    ["no address", { email: null }],
  ])("makes no account from %s", async (_, own) => {
    const before = await db().user.count();
    expect(await signInWithProvider(account(own))).toEqual({ ok: false, reason: "no-verified-email" });
    expect(await db().user.count()).toBe(before);
  });

  it("does not open an account that has the address already", async () => {
    const { id, email } = await buildUser();
    expect(await signInWithProvider(account({ email: email.toUpperCase() }))).toEqual({
      ok: false,
      reason: "address-taken",
    });
    expect(await db().providerIdentity.count({ where: { userId: id } })).toBe(0);
  });

  it.each([null, "", "   ", "\u0000\u202E", "\u200C"])(
    "is named after the address where the provider says %j",
    async (name) => {
      const own = account({ name });
      expect((await userOf(signInWithProvider(own))).name).toBe(own.subject);
    },
  );

  it("gives every account a name that can be shown, whatever the provider says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 100 }), async (name) => {
        const user = await userOf(signInWithProvider(account({ name })));
        expect(user.name).toMatch(/^[\P{C}\u200C\u200D]{1,80}$/u);
        expect(user.name).toMatch(/[^\s\u200C\u200D]/);
      }),
      { numRuns: 40 },
    );
  });
});
