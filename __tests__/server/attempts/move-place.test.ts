import { buildAttempt, NOON } from "../../builders/build-attempt";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import type { User } from "@/server/accounts/find-session-user";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { movePlace } from "@/server/attempts/move-place";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const placeOf = async (user: User, attemptId: string): Promise<number | undefined> =>
  (await getAttemptView(user, attemptId, NOON))?.place;

describe("the place in an attempt", () => {
  it("is the first question until the student moves", async () => {
    const user = await buildUser();
    expect(await placeOf(user, await buildAttempt(user, { submitted: false }))).toBe(0);
  });

  it("is where the student went last, also where an older move arrives later", async () => {
    const user = await buildUser();
    const attemptId = await buildAttempt(user, { submitted: false });
    expect(await movePlace(user, { attemptId, place: 3, sequence: 500 })).toEqual({ ok: true });
    expect(await movePlace(user, { attemptId, place: 7, sequence: 400 })).toEqual({ ok: true });
    expect(await placeOf(user, attemptId)).toBe(3);
    await movePlace(user, { attemptId, place: 1, sequence: 501 });
    expect(await placeOf(user, attemptId)).toBe(1);
  });

  it("is not kept once the attempt is submitted", async () => {
    const user = await buildUser();
    const attemptId = await buildAttempt(user);
    expect(await movePlace(user, { attemptId, place: 3, sequence: 500 })).toMatchObject({ reason: "not-found" });
  });
});
