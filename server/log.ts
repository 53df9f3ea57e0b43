import pino, { type DestinationStream, type Level, type Logger, type LoggerOptions } from "pino";
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

/** A log that writes to `destination`, or to standard output where there is none. */
export function createLog(level: Level | "silent", destination?: DestinationStream): Logger {
  const settings: LoggerOptions = {
    level,
    mixin: () => {
      const context = requestContext.getStore();
      return context ? { requestId: context.requestId } : {};
    },
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[withheld]" },
  };
  return destination ? pino(settings, destination) : pino(settings);
}

/** Structured log lines on standard output, each with the id of its request. Request bodies are not logged at all. */
export const log = createLog(logLevel());
