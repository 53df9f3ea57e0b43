import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { removeTemporaryFolders, temporaryFolder } from "../../builders/temporary-folder";
import { compressAssets } from "@/server/cli/compress-assets";
import { serveCompressed } from "@/server/http/compressed-assets";

const SCRIPT = "console.log('quiz');\n".repeat(200);
let server: Server;
let address: string;

beforeAll(async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "quiz.js"), SCRIPT);
  writeFileSync(join(folder, "secret.txt"), "not for anybody");
  compressAssets(folder);
  const handle = serveCompressed(folder, (_, response) => {
    response.end("by the app");
    return Promise.resolve();
  });
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
  removeTemporaryFolders();
});

const get = (path: string, encoding = "gzip, deflate, br"): Promise<Response> =>
  fetch(address + path, { headers: { "Accept-Encoding": encoding } });

describe("a script of the build", () => {
  it("comes as it was compressed, with its type, to be kept for good", async () => {
    const answer = await get("/_next/static/chunks/quiz.js");
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("content-type")).toMatch(/^application\/javascript/);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(Number(answer.headers.get("content-length"))).toBeLessThan(SCRIPT.length / 10);
    expect(await answer.text()).toBe(SCRIPT);
  });

  it.each(["gzip", "identity", "br;q=0", ""])("comes from the app to a browser that takes %j", async (encoding) => {
    expect(await (await get("/_next/static/chunks/quiz.js", encoding)).text()).toBe("by the app");
  });
});

it.each(["/", "/_next/static/secret.txt", "/_next/static/chunks/../secret.txt", "/_next/static/%2e%2e/secret.txt"])(
  "%s is the app's to answer",
  async (path) => {
    expect(await (await get(path)).text()).toBe("by the app");
  },
);
