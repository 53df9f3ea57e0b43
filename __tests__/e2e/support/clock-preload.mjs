// Loaded into a server before anything else, by NODE_OPTIONS: lets a test set the server's clock. Each SIGUSR2 moves it
// to the offset in milliseconds that the file CLOCK_FILE holds by then, and a line says so.
import { readFileSync } from "node:fs";

const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
let offset = 0;

RealDate.now = () => realNow() + offset;
// A proxy, no subclass: dates that the engine itself makes are instances of it as well.
globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts, made) =>
    Reflect.construct(target, parts.length > 0 ? parts : [RealDate.now()], made === globalThis.Date ? target : made),
  apply: () => new RealDate(RealDate.now()).toString(),
});
RealDate.prototype.constructor = globalThis.Date;

process.on("SIGUSR2", () => {
  offset = Number(readFileSync(process.env.CLOCK_FILE ?? "", "utf8"));
  process.stdout.write(`the clock is off by ${String(offset)} ms\n`);
});
