import { Prisma } from "../generated/prisma/client";
import type { FormerUser } from "./former-user";

/** Keys of an event's detail that hold a person's name or address; under any other key the same text means something else. */
const NAMING: ReadonlySet<string> = new Set(["student", "students", "who", "instructor", "invited", "email"]);

interface Person {
  readonly name: string;
  readonly email: string;
  /** The classes in which the name stands for this person. */
  readonly classIds: readonly string[];
  readonly attemptIds: ReadonlySet<string>;
}

type Json = Prisma.JsonValue | undefined;

/** The detail with the person's name and address replaced; a part about an attempt of somebody else stays as it is. */
function withoutName(value: Json, person: Person, former: FormerUser, key = ""): Json {
  if (typeof value === "string") {
    if (!NAMING.has(key)) return value;
    if (value === person.name) return former.name;
    return value === person.email ? former.email : value;
  }
  if (Array.isArray(value)) return value.map((each) => withoutName(each, person, former, key) ?? null);
  if (value === null || typeof value !== "object") return value;
  // A namesake's mark names its attempt.
  if (typeof value.attempt === "string" && !person.attemptIds.has(value.attempt)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withoutName(part, person, former, name)]),
  );
}

const ATTEMPT = "attempt:";

/**
 * Puts the former user in place of a person's name and address in the audit log. What instructors wrote in words of
 * their own, as reasons and comments, is left.
 */
export async function forgetName(
  transaction: Prisma.TransactionClient,
  person: Person,
  former: FormerUser,
): Promise<void> {
  const [name, email] = [JSON.stringify(person.name), JSON.stringify(person.email)];
  const classIds = person.classIds.length === 0 ? [""] : [...person.classIds];
  const events = await transaction.$queryRaw<{ id: string; subject: string; detail: Prisma.JsonValue }[]>`
    SELECT "id", "subject", "detail" FROM "AuditEvent"
    WHERE position(${email} in "detail"::text) > 0
      OR ("classId" IN (${Prisma.join(classIds)}) AND position(${name} in "detail"::text) > 0)`;
  for (const { id, subject, detail } of events) {
    const isOthers = subject.startsWith(ATTEMPT) && !person.attemptIds.has(subject.slice(ATTEMPT.length));
    const forgotten = isOthers ? detail : withoutName(detail, person, former);
    await transaction.auditEvent.update({ where: { id }, data: { detail: forgotten ?? {} } });
  }
}
