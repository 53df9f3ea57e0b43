import type { AddressInfo } from "node:net";
import { StartError } from "@/server/cli/start-error";
import { takePort } from "@/server/cli/take-port";

function portOf(server: Awaited<ReturnType<typeof takePort>>): number {
  return (server.address() as AddressInfo).port;
}

test("a request that comes before the app is ready is told to come again, and not left hanging", async () => {
  const server = await takePort(0);
  const answer = await fetch(`http://localhost:${String(portOf(server))}/api/health`);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(await answer.text()).toMatch(/is starting/);
  server.close();
});

test("a port that another program has is named in plain words", async () => {
  const first = await takePort(0);
  const second = takePort(portOf(first));
  await expect(second).rejects.toThrow(StartError);
  await expect(second).rejects.toThrow(/^Port \d+ is in use by another program/);
  first.close();
});
