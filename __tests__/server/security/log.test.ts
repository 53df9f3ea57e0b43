import { requestContext } from "@/server/http/request-context";
import { createLog } from "@/server/log";

const SECRET = "violet tram over nine bridges";
const KEYS = ["password", "passwordHash", "token", "secret", "cookie", "authorization", "items", "response", "answer"];

/** What the log writes while it is told of something, in lines. */
function written(tell: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  tell(createLog("info", { write: (line: string) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test.each(KEYS)("a log line never holds what stands under %s, by itself, in an object or in an error", (key) => {
  const lines = written((log) => {
    log.info({ [key]: SECRET }, "by itself");
    log.warn({ sent: { [key]: SECRET } }, "in an object");
    log.warn({ request: { headers: { [key]: SECRET } } }, "in an object's object");
    log.error(
      { err: Object.assign(new Error("failed"), { [key]: SECRET, headers: { [key]: SECRET } }) },
      "in an error",
    );
  });
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toContain(SECRET);
  expect(JSON.stringify(lines).match(/\[withheld\]/g)?.length).toBe(5);
});

test("a line has its request's id, and nothing else that is known of the request", () => {
  const lines = requestContext.run({ requestId: "a-request", reached: true }, () =>
    written((log) => {
      log.info({ route: "/" });
    }),
  );
  expect(lines).toMatchObject([{ requestId: "a-request", route: "/" }]);
  expect(lines[0]).not.toHaveProperty("reached");
});
