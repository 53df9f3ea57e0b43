import type { Page } from "playwright-core";
import type { Classroom } from "./classroom";
import { answerWithMouse } from "./journeys";

export type Visitor = "visitor" | "guest" | "newcomer" | "student" | "instructor";

/** What the visits go to: everything there is to see has been done once. */
export interface World {
  readonly room: Classroom;
  /** The student's own, with every feedback, and one that is open. */
  readonly done: string;
  readonly open: string;
  /** The guest's open attempt. */
  readonly guestOpen: string;
  readonly studentId: string;
  readonly emptyClassPath: string;
  /** An invitation's path that nobody has followed. */
  readonly invitation: string;
  /** A one-time link that nobody has used, on a server of its own. */
  readonly setupLink: string;
}

export interface Visit {
  readonly who: Visitor;
  /** A path of the classroom's server, or a whole address. */
  readonly at: string;
  /** Brings the page into the state to be looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();

const openDeletion = (what: string) => (page: Page) => page.getByText(`Delete ${what}`).click();

async function refuseSignIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("The address or the password is not right.").waitFor();
}

async function goOffline(page: Page): Promise<void> {
  // What a page sends past its service worker cannot be held up from outside of it.
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("no connection"));
  });
  await answerWithMouse(page);
  await page.locator('[data-status="offline"]').waitFor();
}

/** Goes from the list of assignments to one of them, and by its link to a form of it. */
function openForm(title: string, link: string, heading: string | RegExp) {
  return async (page: Page): Promise<void> => {
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: link, exact: true }).click();
    await page.getByRole("heading", { name: heading }).waitFor();
  };
}

/** Pastes a list of one address without an account into the page that imports a roster, and has it read. */
export async function previewRoster(page: Page): Promise<void> {
  await page.getByLabel("Paste the list").fill("email,name,section\ninvited@example.org,Nida Invited,Monday");
  await press("See what it does")(page);
  await page.getByRole("button", { name: "Change the list" }).waitFor();
}

/** Where each page stands and in what states it is looked at. A page without an entry fails the test beside. */
export const VISITS: Readonly<Record<string, (world: World) => readonly Visit[]>> = {
  "/": () => [
    { who: "visitor", at: "/?deleted=1" },
    { who: "guest", at: "/" },
    { who: "newcomer", at: "/" },
    { who: "student", at: "/" },
    { who: "student", at: "/?joined=1&problem=used-up" },
  ],
  "/account": () => [
    { who: "guest", at: "/account", act: openDeletion("my answers") },
    { who: "instructor", at: "/account" },
    {
      who: "student",
      at: "/account",
      act: async (page) => {
        await openDeletion("my account")(page);
        await press("Delete for good")(page);
        await page.getByText("This is not your password.").waitFor();
      },
    },
    {
      who: "student",
      at: "/account",
      act: async (page) => {
        await page.getByLabel("Current password").fill("wrong");
        await page.getByLabel("New password").fill("short");
        await press("Change the password")(page);
        await page.getByText("This is not your current password.").waitFor();
      },
    },
  ],
  "/admin": () => [
    { who: "instructor", at: "/admin?problem=last-administrator" },
    { who: "instructor", at: "/admin?search=nobody-at-all" },
  ],
  "/attempts": () => [
    { who: "newcomer", at: "/attempts" },
    { who: "student", at: "/attempts" },
  ],
  "/attempts/[attemptId]": ({ done, open, guestOpen }) => [
    { who: "guest", at: `/attempts/${guestOpen}` },
    { who: "student", at: `/attempts/${open}`, act: press("Keys: ?") },
    { who: "student", at: `/attempts/${open}`, act: press("All on one page") },
    { who: "student", at: `/attempts/${open}`, act: press("All on one page") },
    { who: "student", at: `/attempts/${open}?q=99` },
    { who: "student", at: `/attempts/${open}?q=1`, act: goOffline },
    { who: "student", at: `/attempts/${done}?like=none` },
    { who: "student", at: `/attempts/${done}?show=open` },
  ],
  "/instructor": () => [{ who: "instructor", at: "/instructor" }],
  "/instructor/attempts/[attemptId]": ({ done }) => [{ who: "instructor", at: `/instructor/attempts/${done}` }],
  "/instructor/classes/[classId]": ({ room, emptyClassPath }) => [
    { who: "instructor", at: room.classPath },
    { who: "instructor", at: emptyClassPath },
  ],
  "/instructor/classes/[classId]/assignments": ({ room }) => [
    { who: "instructor", at: `${room.classPath}/assignments` },
  ],
  "/instructor/classes/[classId]/assignments/[assignmentId]": ({ room }) => [
    {
      who: "instructor",
      at: `${room.classPath}/assignments`,
      act: async (page) => {
        await page.getByRole("link", { name: "Quick check" }).click();
        await page.getByRole("button", { name: "Save the assignment" }).waitFor();
      },
    },
  ],
  "/instructor/classes/[classId]/assignments/[assignmentId]/live": ({ room }) => [
    { who: "instructor", at: `${room.classPath}/assignments`, act: openForm("Full quiz", "Live", /live$/) },
  ],
  "/instructor/classes/[classId]/assignments/[assignmentId]/paper": ({ room }) => [
    { who: "instructor", at: `${room.classPath}/assignments`, act: openForm("Full quiz", "On paper", "Key") },
  ],
  "/instructor/classes/[classId]/assignments/[assignmentId]/preview": ({ room }) => [
    { who: "instructor", at: `${room.classPath}/assignments`, act: openForm("Full quiz", "Preview", /preview$/) },
  ],
  "/instructor/classes/[classId]/assignments/new": ({ room }) => [
    {
      who: "instructor",
      at: `${room.classPath}/assignments/new`,
      act: async (page) => {
        await page.getByLabel("Questions", { exact: true }).selectOption("ASSIGNMENT");
        await press("Make the assignment")(page);
        await page.getByText("Choose at least one kind of question.").waitFor();
      },
    },
  ],
  "/instructor/classes/[classId]/gradebook": ({ room, emptyClassPath }) => [
    ...["quizzes", "attempts", "claims", "scenarios", "attention"].map((view) => ({
      who: "instructor" as const,
      at: `${room.classPath}/gradebook?show=${view}`,
    })),
    { who: "instructor", at: `${emptyClassPath}/gradebook` },
  ],
  "/instructor/classes/[classId]/log": ({ room, emptyClassPath }) => [
    { who: "instructor", at: `${room.classPath}/log` },
    { who: "instructor", at: `${emptyClassPath}/log` },
  ],
  "/instructor/classes/[classId]/mending": ({ room, emptyClassPath, done }) => [
    { who: "instructor", at: `${emptyClassPath}/mending` },
    {
      who: "instructor",
      at: `/instructor/attempts/${done}`,
      act: async (page) => {
        await page
          .getByRole("link", { name: /^Mend this question/ })
          .first()
          .click();
        await press("See who withdrawing it changes")(page);
        await page.getByRole("button", { name: "Make this change" }).waitFor();
      },
    },
    { who: "instructor", at: `${room.classPath}/mending` },
  ],
  "/instructor/classes/[classId]/settings": ({ room }) => [{ who: "instructor", at: `${room.classPath}/settings` }],
  "/instructor/classes/[classId]/statistics": ({ room, emptyClassPath }) => [
    { who: "instructor", at: `${room.classPath}/statistics?by=kind` },
    { who: "instructor", at: `${room.classPath}/statistics?by=item` },
    { who: "instructor", at: `${emptyClassPath}/statistics` },
  ],
  "/instructor/classes/[classId]/statistics/attempts": ({ room }) => [
    { who: "instructor", at: `${room.classPath}/statistics/attempts?quiz=QUICK_CHECK` },
  ],
  "/instructor/classes/[classId]/statistics/item": ({ room }) => [
    {
      who: "instructor",
      at: `${room.classPath}/statistics?by=item`,
      act: async (page) => {
        await page.getByRole("region", { name: "Questions in figures" }).locator("tbody th a").first().click();
        await page.getByRole("heading", { name: "What was chosen" }).waitFor();
      },
    },
  ],
  "/instructor/classes/[classId]/students": ({ room, emptyClassPath }) => [
    { who: "instructor", at: `${room.classPath}/students` },
    { who: "instructor", at: `${emptyClassPath}/students` },
  ],
  "/instructor/classes/[classId]/students/import": ({ room }) => [
    { who: "instructor", at: `${room.classPath}/students/import` },
    { who: "instructor", at: `${room.classPath}/students/import`, act: previewRoster },
  ],
  "/instructor/classes/[classId]/students/[studentId]": ({ room, studentId }) => [
    { who: "instructor", at: `${room.classPath}/students/${studentId}` },
  ],
  "/invitations/[token]": ({ invitation }) => [
    { who: "visitor", at: invitation },
    { who: "guest", at: invitation },
    { who: "newcomer", at: invitation },
    { who: "visitor", at: "/invitations/none" },
  ],
  "/instructor/quality": () => [{ who: "instructor", at: "/instructor/quality" }],
  "/join": () => [
    {
      who: "student",
      at: "/join?code=NOSUCH99",
      act: async (page) => {
        await press("Join the class")(page);
        await page.getByText("No class has this code.").waitFor();
      },
    },
  ],
  "/map": () => [
    { who: "newcomer", at: "/map" },
    { who: "student", at: "/map?claim=c03" },
    { who: "student", at: "/map?view=list&claim=c03" },
  ],
  "/practice": () => [
    { who: "newcomer", at: "/practice" },
    { who: "student", at: "/practice?problem=sealed" },
  ],
  "/progress": () => [
    { who: "newcomer", at: "/progress" },
    { who: "student", at: "/progress" },
  ],
  "/setup/[token]": ({ setupLink }) => [{ who: "visitor", at: setupLink, act: press("Make the first account") }],
  "/sign-in": () => [
    { who: "visitor", at: "/sign-in?welcome=1&error=AccessDenied", act: refuseSignIn },
    { who: "guest", at: "/sign-in?changed=1" },
  ],
  "/sign-up": () => [
    {
      who: "visitor",
      at: "/sign-up",
      act: async (page) => {
        await press("Make my account")(page);
        await page.getByText("Tell us your name.").waitFor();
      },
    },
    { who: "guest", at: "/sign-up" },
  ],
  "/study": () => [{ who: "student", at: "/study" }],
};
