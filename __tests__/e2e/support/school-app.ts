import { encode } from "next-auth/jwt";
import { ACTORS, buildSchool, type Actor, type School } from "../../builders/build-school";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { openSession } from "@/server/auth/session-rows";
import { makeDataDir, startApp, type RunningApp } from "./app";

/** The secret that signs the sessions of a school's server. */
export const SCHOOL_SECRET = "a secret that no log may ever hold";

/** A running server with two classes in it, and the cookie of everybody who may come to its door. */
export interface SchoolApp {
  readonly app: RunningApp;
  readonly school: School;
  readonly dataDir: string;
  /** Headers that say who sends a request. */
  readonly as: Readonly<Record<Actor, { readonly cookie?: string }>>;
  readonly close: () => Promise<void>;
}

async function cookieOf(userId: string): Promise<{ cookie: string }> {
  const token = { sid: await openSession(userId) };
  return { cookie: `next-auth.session-token=${await encode({ token, secret: SCHOOL_SECRET })}` };
}

interface Plans {
  readonly settings?: Readonly<Record<string, string>>;
  /** What is done to the school before its server starts. */
  readonly prepare?: (school: School) => Promise<void>;
}

/** Fills a data folder by the builders, and starts a server on it. */
export async function openSchool({ settings = {}, prepare }: Plans = {}): Promise<SchoolApp> {
  const data = makeDataDir();
  await openTestDatabase(data.path);
  const school = await buildSchool();
  await prepare?.(school);
  const as: Partial<Record<Actor, { readonly cookie?: string }>> = {};
  for (const actor of ACTORS) as[actor] = actor === "nobody" ? {} : await cookieOf(school.users[actor].id);
  await closeTestDatabase();
  const app = await startApp(data.path, { NEXTAUTH_SECRET: SCHOOL_SECRET, ...settings });
  return {
    app,
    school,
    dataDir: data.path,
    // Every actor has been given one in the loop.
    as: as as SchoolApp["as"],
    close: async () => {
      await app.stop();
      data.remove();
    },
  };
}
