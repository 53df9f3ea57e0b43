import type { Browser, BrowserContext, Page } from "playwright-core";
import { makeDataDir, startApp, type RunningApp } from "./app";
import { launchBrowser, openPerson } from "./browser";
import { openClass, setUpInstructor, signIn, signUp, somebody, type Person } from "./journeys";

/** A server with an instructor, a class and one student in it, each with a browser of their own. */
export interface Classroom {
  readonly app: RunningApp;
  readonly browser: Browser;
  readonly dataDir: string;
  readonly instructor: { readonly person: Person; readonly page: Page; readonly context: BrowserContext };
  readonly student: { readonly person: Person; readonly page: Page; readonly context: BrowserContext };
  readonly code: string;
  readonly classPath: string;
  readonly close: () => Promise<void>;
}

export async function openClassroom(settings: Readonly<Record<string, string>> = {}): Promise<Classroom> {
  const data = makeDataDir();
  const app = await startApp(data.path, settings);
  const browser = await launchBrowser();
  if (!app.setupLink) throw new Error("a fresh server prints a link for the first instructor");
  const [teacher, learner] = [somebody("Hina Qureshi"), somebody("Ayesha Malik")];
  const instructor = { person: teacher, ...(await openPerson(browser)) };
  await setUpInstructor(instructor.page, app.url, app.setupLink, teacher);
  const { code, path } = await openClass(instructor.page, app.url, "International relations");
  const student = { person: learner, ...(await openPerson(browser)) };
  await signUp(student.page, app.url, learner, code);
  await signIn(student.page, app.url, learner);
  return {
    app,
    browser,
    dataDir: data.path,
    instructor,
    student,
    code,
    classPath: path,
    close: async () => {
      await browser.close();
      await app.stop();
      data.remove();
    },
  };
}
