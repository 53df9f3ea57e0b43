import { metrics } from "@/server/metrics/metrics";
import { readMetrics } from "@/server/metrics/read-metrics";

const TOKEN = "a token for the scraper";
afterEach(() => {
  delete process.env.METRICS_TOKEN;
});

test("metrics are read with the token, and not without or with another", async () => {
  process.env.METRICS_TOKEN = TOKEN;
  metrics().answered.inc({ method: "PUT", route: "/api/attempts/:id/responses/:item", status: "200" });
  const answer = await readMetrics(`Bearer ${TOKEN}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await answer.text()).toMatch(/claimwise_http_requests_total\{method="PUT",route="\/api[^}]*status="200"\} 1/);
  for (const wrong of [null, "", TOKEN, "Bearer ", `Bearer ${TOKEN}x`, `bearer ${TOKEN}`])
    expect((await readMetrics(wrong)).status).toBe(401);
});

test("there are none to read where no token is set, not even with an empty one", async () => {
  for (const authorization of [null, "Bearer ", "Bearer undefined"])
    expect((await readMetrics(authorization)).status).toBe(404);
});
