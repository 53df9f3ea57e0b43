import { newNonce } from "@/server/http/new-nonce";

it("gives 144 bits each time, and none twice", () => {
  const nonces = Array.from({ length: 1_000 }, newNonce);
  for (const nonce of nonces) expect(nonce).toMatch(/^[\w-]{24}$/);
  expect(new Set(nonces).size).toBe(1_000);
});
