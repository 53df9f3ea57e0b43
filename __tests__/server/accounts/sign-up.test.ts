import { buildClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { OTHER_PASSPHRASE, PASSPHRASE } from "../../builders/passphrase";
import { signUp } from "@/server/accounts/sign-up";
import { takeTry } from "@/server/auth/rate-limit";
import { signInWithPassword } from "@/server/auth/sign-in-with-password";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const stored = (email: string) =>
  db().user.findUnique({ where: { email }, include: { enrolments: { select: { classId: true } } } });

describe("signing up", () => {
  it("without a class code makes a student's account, stored under one spelling of the address", async () => {
    const input = { name: "  Ada Noor ", email: " Ada@Example.ORG ", password: PASSPHRASE, classCode: " " };
    expect(await signUp(input, "plain")).toEqual({ ok: true });
    expect(await stored("ada@example.org")).toMatchObject({ name: "Ada Noor", role: "STUDENT", enrolments: [] });
  });

  it("keeps the password as an argon2id hash only", async () => {
    await signUp({ name: "Bea", email: "bea@example.org", password: PASSPHRASE }, "plain");
    const user = await stored("bea@example.org");
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(user)).not.toContain(PASSPHRASE);
  });

  it("with a class code joins the class, whatever its case, spaces and hyphens", async () => {
    const { id, code } = await buildClass({ students: 0 });
    const classCode = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    expect(await signUp({ name: "Cy", email: "cy@example.org", password: PASSPHRASE, classCode }, "plain")).toEqual({
      ok: true,
    });
    expect((await stored("cy@example.org"))?.enrolments).toEqual([{ classId: id }]);
  });

  it.each(["AAAAAAAA", "no such code", "\u0000", "'; DROP TABLE"])(
    "with the unknown code %j makes no account and names the field",
    async (classCode) => {
      const input = { name: "Dee", email: "dee@example.org", password: PASSPHRASE, classCode };
      expect(await signUp(input, "plain")).toMatchObject({ ok: false, reason: "invalid", fields: { classCode: /./ } });
      expect(await stored("dee@example.org")).toBeNull();
    },
  );

  it("with an archived class's code makes no account", async () => {
    const { code } = await buildClass({ archivedAt: new Date("2026-01-01") });
    const input = { name: "Dee", email: "dee@example.org", password: PASSPHRASE, classCode: code };
    expect(await signUp(input, "plain")).toMatchObject({ ok: false, reason: "invalid" });
    expect(await stored("dee@example.org")).toBeNull();
  });

  it("gives the same answer for an address that has an account, and leaves that account as it was", async () => {
    const { code } = await buildClass({ students: 0 });
    const own = { name: "Eve", email: "eve@example.org", password: PASSPHRASE };
    await signUp(own, "plain");
    const before = await stored(own.email);
    const fresh = await signUp({ ...own, email: "new@example.org", classCode: code }, "plain");
    const again = { name: "Mallory", email: "EVE@example.org", password: OTHER_PASSPHRASE, classCode: code };
    expect(await signUp(again, "plain")).toEqual(fresh);
    expect(await stored(own.email)).toEqual(before);
    expect(await signInWithPassword(own.email, OTHER_PASSPHRASE, "plain")).toMatchObject({ ok: false });
  });

  it("makes one account where two sign up with one address at once", async () => {
    const both = [PASSPHRASE, OTHER_PASSPHRASE].map((password) =>
      signUp({ name: "Fay", email: "fay@example.org", password }, "plain"),
    );
    expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
    expect(await db().user.count({ where: { email: "fay@example.org" } })).toBe(1);
  });

  it.each([
    ["a common password", "password123456"],
    ["a keyboard walk", "qwertyuiop12"],
    ["one's own name", "Grace Hopper1"],
    ["one's own address", "grace@example.org"],
    ["fewer than 10 characters", "9 chars!!"],
    ["more than 128 characters", "ab cd ef ".repeat(15)],
  ])("refuses %s as a password, and makes no account", async (_, password) => {
    const result = await signUp({ name: "Grace Hopper", email: "grace@example.org", password }, "plain");
    expect(result).toMatchObject({ ok: false, reason: "invalid" });
    expect(result).toHaveProperty("fields.password");
    expect(await stored("grace@example.org")).toBeNull();
  });

  it.each([
    ["name", { name: " " }],
    ["name", { name: "x".repeat(81) }],
    ["name", { name: "line\u0000break" }],
    ["name", { name: "\u200C" }],
    ["name", { name: "over\u202Eturned" }],
    ["email", { email: "nobody" }],
    ["email", { email: "a@b" }],
    ["email", { email: `${"x".repeat(250)}@example.org` }],
    ["email", { email: "nul\u0000@example.org" }],
  ])("names the field %s where it will not do: %j", async (field, wrong) => {
    const input = { name: "Hal", email: "hal@example.org", password: PASSPHRASE, ...wrong };
    const result = await signUp(input, "plain");
    expect(result).toMatchObject({ ok: false, reason: "invalid" });
    expect(result).toHaveProperty(`fields.${field}`);
  });

  it.each(["Zoë O’Brien-Łukasz", "李小龍", "نیک\u200Cنام", "👩\u200D🏫 Ms Kay"])(
    "takes the name %s as it is",
    async (name) => {
      const email = `name${String(await db().user.count())}@example.org`;
      expect(await signUp({ name, email, password: PASSPHRASE }, "plain")).toEqual({ ok: true });
      expect((await stored(email))?.name).toBe(name);
    },
  );

  it("is refused to a client that has made too many, and to that client only", async () => {
    for (let tries = 0; tries < 600; tries += 1) await takeTry("sign-up-client", "busy");
    const input = { name: "Ida", email: "ida@example.org", password: PASSPHRASE };
    expect(await signUp(input, "busy")).toMatchObject({ ok: false, reason: "too-many-tries" });
    expect(await stored(input.email)).toBeNull();
    expect(await signUp(input, "calm")).toEqual({ ok: true });
  });
});
