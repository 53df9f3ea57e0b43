import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { failToStart, makeDataDir, startApp } from "./support/app";
import { openClassroom, type Classroom } from "./support/classroom";
import { answerWithMouse, startQuiz, waitUntilSaved } from "./support/journeys";

describe("with a class at work", () => {
  let room: Classroom;
  beforeAll(async () => {
    room = await openClassroom();
  });
  afterAll(async () => {
    await room.close();
  });

  const headers = { "Content-Type": "application/json" };

  test("a wrong answer's shape, an unknown question and a foreign attempt are refused in plain words", async () => {
    const { page } = room.student;
    const id = await startQuiz(page, room.app.url, "Quick check");
    const put = async (path: string, body: string | Buffer, more: Record<string, string> = {}) => {
      const answer = await page.request.put(`${room.app.url}/api/attempts/${path}`, {
        headers: { ...headers, ...more },
        data: body,
      });
      return { status: answer.status(), body: (await answer.json()) as { error?: { message?: string } } };
    };
    const empty = JSON.stringify({ response: null, flagged: false, sequence: 1 });
    const tried = {
      malformed: await put(`${id}/responses/q1`, Buffer.from("{")),
      shape: await put(
        `${id}/responses/q1`,
        JSON.stringify({ response: { interaction: "essay" }, flagged: false, sequence: 1 }),
      ),
      question: await put(`${id}/responses/q99`, empty),
      attempt: await put("00000000-0000-7000-8000-000000000000/responses/q1", empty),
      otherSite: await put(`${id}/responses/q1`, empty, { "Sec-Fetch-Site": "cross-site" }),
      otherOrigin: await put(`${id}/responses/q1`, empty, { Origin: "https://elsewhere.example" }),
      type: await put(`${id}/responses/q1`, empty, { "Content-Type": "text/plain" }),
      large: await put(`${id}/responses/q1`, JSON.stringify({ filler: "x".repeat(20_000) })),
    };
    expect(Object.fromEntries(Object.entries(tried).map(([name, { status }]) => [name, status]))).toEqual({
      malformed: 400,
      shape: 422,
      question: 404,
      attempt: 404,
      otherSite: 403,
      otherOrigin: 403,
      type: 415,
      large: 413,
    });
    for (const { body } of Object.values(tried)) expect(body.error?.message).toMatch(/^[A-Z].*\.$/);
    const foreign = await room.instructor.page.request.get(`${room.app.url}/attempts/${id}`);
    expect(foreign.status()).toBe(404);
  });

  test("an answer after submission is refused, and a second submission changes nothing", async () => {
    const { page } = room.student;
    const id = await startQuiz(page, room.app.url, "The four scenarios");
    const submit = () => page.request.post(`${room.app.url}/api/attempts/${id}/submit`, { headers, data: "{}" });
    expect((await submit()).status()).toBe(200);
    expect((await submit()).status()).toBe(200);
    const late = await page.request.put(`${room.app.url}/api/attempts/${id}/responses/q1`, {
      headers,
      data: JSON.stringify({ response: null, flagged: false, sequence: 1 }),
    });
    expect(late.status()).toBe(409);
  });

  test("answers given without a connection wait on the device and go when it is back", async () => {
    const { page, context } = room.student;
    await startQuiz(page, room.app.url, "Full quiz");
    await answerWithMouse(page);
    await waitUntilSaved(page);
    await page.getByRole("button", { name: "Next" }).click();
    await context.setOffline(true);
    await answerWithMouse(page);
    await page.locator('[data-status="offline"]').waitFor();
    await context.setOffline(false);
    await waitUntilSaved(page);
    await page.reload();
    await page.locator("article").waitFor();
    expect(await page.getByRole("button", { name: /^Question 2, (answered|partly answered)/ }).count()).toBe(1);
  });

  test("of two tabs the later answer stands, in both at once and after a reload", async () => {
    const { page, context } = room.student;
    await startQuiz(page, room.app.url, "Full quiz");
    await page.getByRole("button", { name: /^Question 3,/ }).click();
    await answerWithMouse(page);
    await waitUntilSaved(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator("article").waitFor();
    await other.getByRole("button", { name: /^Question 4,/ }).click();
    await answerWithMouse(other);
    await waitUntilSaved(other);
    await page.getByRole("button", { name: /^Question 4, (answered|partly)/ }).waitFor();
    await page.reload();
    await page.locator("article").waitFor();
    for (const place of [3, 4]) {
      expect(
        await page.getByRole("button", { name: new RegExp(`^Question ${String(place)}, (answered|partly)`) }).count(),
      ).toBe(1);
    }
    await other.close();
  });
});

test("a server killed between two answers loses neither the one saved nor the one on its way", async () => {
  const room = await openClassroom();
  const port = new URL(room.app.url).port;
  const { page } = room.student;
  await startQuiz(page, room.app.url, "Quick check");
  await answerWithMouse(page);
  await waitUntilSaved(page);
  await room.app.stop("SIGKILL");
  await page.getByRole("button", { name: "Next" }).click();
  await answerWithMouse(page);
  await page.locator('[data-status="offline"]').waitFor();
  const again = await startApp(room.dataDir, { PORT: port });
  await waitUntilSaved(page);
  await page.reload();
  await page.locator("article").waitFor();
  for (const place of [1, 2]) {
    expect(
      await page.getByRole("button", { name: new RegExp(`^Question ${String(place)}, (answered|partly)`) }).count(),
    ).toBe(1);
  }
  await again.stop();
  await room.close();
});

describe("a start that cannot succeed says why in a line", () => {
  test.each([
    [
      "an unreachable database server",
      { DATABASE_URL: "postgres://user:hidden@127.0.0.1:1/none" },
      /database server at 127\.0\.0\.1:1\/none cannot be reached/,
    ],
    ["a setting that makes no sense", { PORT: "eighty" }, /PORT must be a number/],
    ["a database address of another kind", { DATABASE_URL: "mysql://x" }, /DATABASE_URL must start with/],
  ])("%s", async (_, settings, words) => {
    const data = makeDataDir();
    const { status, output } = await failToStart(data.path, settings);
    expect(status).toBe(1);
    expect(output).toMatch(words);
    expect(output).not.toMatch(/hidden|\n\s+at /);
    data.remove();
  });

  test("a port in use", async () => {
    const data = makeDataDir();
    const taken = createServer().listen(0);
    const { status, output } = await failToStart(data.path, { PORT: String((taken.address() as AddressInfo).port) });
    taken.close();
    expect([status, output.trim()]).toEqual([1, expect.stringMatching(/^Port \d+ is in use by another program\./)]);
    data.remove();
  });

  test("a data folder that another process has open", async () => {
    const data = makeDataDir();
    const first = await startApp(data.path);
    const { status, output } = await failToStart(data.path, {});
    expect([status, output.trim()]).toEqual([
      1,
      expect.stringMatching(/is in use by another Claimwise process \(process \d+\)/),
    ]);
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
    await first.stop();
    data.remove();
  });

  test("a data folder that is damaged", async () => {
    const data = makeDataDir();
    mkdirSync(join(data.path, "db"), { recursive: true });
    writeFileSync(join(data.path, "db", "PG_VERSION"), "nonsense");
    const { status, output } = await failToStart(data.path, {});
    expect(status).toBe(1);
    expect(output).toMatch(/its folder is damaged\. Restore a backup/);
    data.remove();
  });
});
