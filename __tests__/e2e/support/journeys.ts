import type { Page } from "playwright-core";

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

let made = 0;

/** Somebody new, with a password that nobody guesses. */
export function somebody(name = "Ayesha Malik"): Person {
  made += 1;
  return { name, email: `person${String(made)}@example.org`, password: `quiet river lantern ${String(made)}` };
}

async function fillAccount(page: Page, { name, email, password }: Person): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
}

export async function signUp(page: Page, url: string, person: Person, classCode = ""): Promise<void> {
  await page.goto(`${url}/sign-up`);
  await fillAccount(page, person);
  await page.getByLabel(/Class code/).fill(classCode);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL(/\/sign-in/);
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
}

export async function signIn(page: Page, url: string, person: Person): Promise<void> {
  if (!page.url().includes("/sign-in")) await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
}

/** Makes the first account through the one-time link, and signs in with it. */
export async function setUpInstructor(page: Page, url: string, setupLink: string, person: Person): Promise<void> {
  await page.goto(setupLink);
  await fillAccount(page, person);
  await page.getByRole("button", { name: "Make the first account" }).click();
  await page.waitForURL(/\/sign-in/);
  await signIn(page, url, person);
}

/** Opens a class and gives its code. */
export async function openClass(
  page: Page,
  url: string,
  name: string,
): Promise<{ readonly code: string; readonly path: string }> {
  await page.goto(`${url}/instructor`);
  await page.getByLabel("Name of the class").fill(name);
  await page.getByRole("button", { name: "Open the class" }).click();
  await page.waitForURL(/\/instructor\/classes\//);
  const code = await page.locator(".font-mono").first().innerText();
  return { code: code.trim(), path: new URL(page.url()).pathname };
}

/** Starts a quiz from the home page, or goes on with an open one: for the student's class where it has one of that title, else on their own. */
export async function startQuiz(
  page: Page,
  url: string,
  title: "Quick check" | "The four scenarios" | "Full quiz",
): Promise<string> {
  await page.goto(url);
  await page
    .getByRole("form", { name: title })
    .first()
    .getByRole("button", { name: /^(Start|Go on)$/ })
    .click();
  await page.waitForURL(/\/attempts\//);
  await page.locator("article h2").waitFor();
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Opens the quick check with one tap, without an account; gives the attempt's id. */
export async function startAsGuest(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole("button", { name: "Start the quick check" }).click();
  await page.waitForURL(/\/attempts\//);
  await page.locator("article h2").waitFor();
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Waits until the page says that everything has been saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    // Before the first answer the line says "Each answer is saved at once".
    .locator('[data-testid="save-status"][data-status="idle"]', { hasText: /^Saved/ })
    .waitFor({ timeout: 30_000 });
}

/** The places, counted from 1, of the questions that the map shows as answered, wholly or in part. */
export async function answeredPlaces(page: Page): Promise<number[]> {
  const labels = await page
    .getByRole("navigation", { name: "Questions" })
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
  return labels.flatMap((label) => {
    const [, place] = /^Question (\d+), (?:answered|partly)/.exec(label) ?? [];
    return place === undefined ? [] : [Number(place)];
  });
}

/** Waits until the page's scripts have taken the quiz over: before that nothing in it can be used. */
async function waitUntilReady(page: Page): Promise<void> {
  await page.locator("article").first().waitFor();
  await page.locator("[inert] article").first().waitFor({ state: "detached" });
}

/** Answers the question shown with the mouse; which answer does not matter. */
export async function answerWithMouse(page: Page): Promise<void> {
  const article = page.locator("article");
  await waitUntilReady(page);
  for (const group of await article.locator("fieldset").all()) {
    const radio = group.getByRole("radio").first();
    if ((await radio.count()) > 0) await radio.check();
  }
  for (const section of await article.locator("section").all()) {
    // Each prompt takes the next piece: pieces can be used once.
    const rows = await section.getByRole("radiogroup").all();
    for (const [place, row] of rows.entries()) {
      const pieces = row.getByRole("radio");
      await pieces.nth(place % (await pieces.count())).click();
    }
  }
  for (const gap of await article.getByRole("textbox").all()) await gap.fill("China");
  const keep = article.getByRole("button", { name: "Keep this order" });
  if ((await keep.count()) > 0) await keep.click();
}

/** Goes through the whole quiz with the mouse and submits it. */
export async function takeQuiz(page: Page, answer: (page: Page) => Promise<void> = answerWithMouse): Promise<void> {
  while ((await page.getByRole("heading", { name: "Before you submit" }).count()) === 0) {
    await answer(page);
    await page.getByRole("button", { name: /^(Next|Review)$/ }).click();
  }
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "Submit all answers" }).click();
  await page.getByRole("heading", { level: 1, name: /of \d+/ }).waitFor();
}
