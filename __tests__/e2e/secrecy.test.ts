import { openBank } from "@/questions/bank/bank";
import { openClassroom, type Classroom } from "./support/classroom";
import { startQuiz, takeQuiz } from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

/** Everything that a browser is sent for an open attempt: page, payload, scripts and styles. */
async function everythingSent(path: string): Promise<string> {
  const { page } = room.student;
  const { request } = page;
  const html = await (await request.get(`${room.app.url}${path}`)).text();
  const payload = await (await request.get(`${room.app.url}${path}`, { headers: { RSC: "1" } })).text();
  const sent: string[] = [html, payload];
  const files: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (/\.(js|css)(\?|$)/.test(answer.url())) files.push(answer.text().catch(() => ""));
  });
  await page.goto(`${room.app.url}${path}`, { waitUntil: "networkidle" });
  sent.push(await page.content(), ...(await Promise.all(files)));
  expect(files.length).toBeGreaterThan(3);
  return sent.join("\n");
}

test("an open attempt's page, payload and scripts hold no key, feedback, seed or bank id", async () => {
  const { page } = room.student;
  const attemptId = await startQuiz(page, room.app.url, "Full quiz");
  const path = `/attempts/${attemptId}`;
  const sent = await everythingSent(path);
  const bank = openBank("pakistan-russia-china");
  const stems = bank?.entries.filter((entry) => sent.includes(entry.draft.stem)) ?? [];
  expect(stems.length).toBeGreaterThanOrEqual(20);
  for (const { id, draft } of stems) {
    expect(sent).not.toContain(id);
    expect(sent).not.toContain(`"${draft.family}"`);
    expect(sent).not.toContain(draft.explanation);
    if (draft.body.type === "choice") {
      for (const option of [draft.body.key, ...draft.body.distractors]) expect(sent).not.toContain(option.feedback);
    }
  }
  for (const word of [
    '"correct"',
    '"misconception"',
    '"bankVersion"',
    '"seed"',
    '"accepted"',
    '"proof"',
    "sibling-value",
    "scenario-swap",
  ]) {
    expect(sent).not.toContain(word);
  }
});

test("after submission the same page does hold them, so that the search above can find what it looks for", async () => {
  const { page } = room.student;
  const attemptId = await startQuiz(page, room.app.url, "Quick check");
  await takeQuiz(page);
  const html = await (await page.request.get(`${room.app.url}/attempts/${attemptId}`)).text();
  expect(html).toContain("Why the key holds");
});
