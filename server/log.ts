import pino from "pino";
import { logLevel } from "./env";
import { requestContext } from "./http/request-context";

/** Never written, wherever in an object they stand: what a log must not hold. */
const SECRET_KEYS = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "cookie",
  "authorization",
  "items",
  "value",
  "response",
  "answer",
];

/** Structured log lines on standard output, each with the id of its request. Request bodies are not logged at all. */
export const log = pino({
  level: logLevel(),
  mixin: () => requestContext.getStore() ?? {},
  redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[withheld]" },
});
