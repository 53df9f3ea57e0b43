import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { makeDataDir, startApp, type RunningApp } from "./app";
import { launchBrowser, openPerson } from "./browser";
import { openClass, setUpInstructor, signIn, signUp, type Person } from "./journeys";

/** A server with an instructor, a class and one student in it, each with a browser of their own. */
export interface Classroom {
  readonly app: RunningApp;
  readonly browser: Browser;
  readonly dataDir: string;
  readonly instructor: { readonly person: Person; readonly page: Page; readonly context: BrowserContext };
  readonly student: { readonly person: Person; readonly page: Page; readonly context: BrowserContext };
  readonly code: string;
  readonly classPath: string;
  /** Path of the one-time link that the instructor came by. */
  readonly usedSetupPath: string;
  readonly close: () => Promise<void>;
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** What a stopped server's data folder does not tell of the classroom in it. */
interface Model {
  readonly code: string;
  readonly classPath: string;
  readonly usedSetupPath: string;
  readonly instructorCookies: Cookies;
  readonly studentCookies: Cookies;
}

const INSTRUCTOR: Person = {
  name: "Hina Qureshi",
  email: "hina@example.org",
  password: "quiet river lantern of Hina",
};
const STUDENT: Person = {
  name: "Ayesha Malik",
  email: "ayesha@example.org",
  password: "quiet river lantern of Ayesha",
};

/** Sets up a classroom by the pages that people use for it, and leaves it in a folder, to be copied by `openClassroom`. */
export async function makeModel(folder: string): Promise<void> {
  const app = await startApp(join(folder, "data"));
  const browser = await launchBrowser();
  try {
    if (!app.setupLink) throw new Error("a fresh server prints a link for the first instructor");
    const [instructor, student] = [await openPerson(browser), await openPerson(browser)];
    await setUpInstructor(instructor.page, app.url, app.setupLink, INSTRUCTOR);
    const { code, path: classPath } = await openClass(instructor.page, app.url, "International relations");
    await signUp(student.page, app.url, STUDENT, code);
    await signIn(student.page, app.url, STUDENT);
    // The first look has the bank measured, and the report is kept with the build: no test waits for it.
    await instructor.page.goto(`${app.url}/instructor/quality`, { timeout: 110_000 });
    const model: Model = {
      code,
      classPath,
      usedSetupPath: new URL(app.setupLink).pathname,
      instructorCookies: await instructor.context.cookies(),
      studentCookies: await student.context.cookies(),
    };
    writeFileSync(join(folder, "model.json"), JSON.stringify(model));
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** Starts a server on a copy of the run's classroom (`setup/make-classroom`), both people signed in. */
export async function openClassroom(settings: Readonly<Record<string, string>> = {}): Promise<Classroom> {
  const folder = process.env.CLASSROOM_FOLDER ?? "";
  const model = JSON.parse(readFileSync(join(folder, "model.json"), "utf8")) as Model;
  const data = makeDataDir();
  cpSync(join(folder, "data"), data.path, { recursive: true });
  const app = await startApp(data.path, settings);
  const browser = await launchBrowser();
  const enter = async (cookies: Cookies, path: string) => {
    const own = await openPerson(browser);
    await own.context.addCookies(cookies);
    await own.page.goto(`${app.url}${path}`);
    return own;
  };
  return {
    app,
    browser,
    dataDir: data.path,
    instructor: { person: INSTRUCTOR, ...(await enter(model.instructorCookies, model.classPath)) },
    student: { person: STUDENT, ...(await enter(model.studentCookies, "/")) },
    code: model.code,
    classPath: model.classPath,
    usedSetupPath: model.usedSetupPath,
    close: async () => {
      await browser.close();
      await app.stop();
      data.remove();
    },
  };
}
