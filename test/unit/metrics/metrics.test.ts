import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { readEnv } from "@/lib/env";
import { assertScraper } from "@/lib/metrics/assert-scraper";
import { createCounters } from "@/lib/metrics/counters";
import { keepDeskFigures } from "@/lib/metrics/desk-figures";
import { doorOf } from "@/lib/metrics/door";
import { formatMetrics } from "@/lib/metrics/exposition";
import { loopFigures, processFigures, trafficFigures } from "@/lib/metrics/process-figures";
import { watchRequests } from "@/lib/metrics/watch-requests";
import { parseMetrics } from "@/test/support/parse-metrics";

const CACHE = { bytes: 1_000, found: 2, missed: 3 };

/** A server that answers as the path says, and counts as the real one does. */
async function serve() {
  const all = createCounters();
  const watch = watchRequests(all, CACHE);
  onTestFinished(() => void all.loopDelay?.disable());
  const server = createServer((request, response) => {
    const status = Number(/\d{3}/.exec(request.url ?? "")?.[0] ?? 200);
    if (request.url?.includes("kept")) {
      response.writeHead(status).end();
      return watch.kept(request, response);
    }
    watch.slow(request, response);
    if (request.url?.includes("broken")) return response.destroy();
    response.writeHead(status).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { all, ask: (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => null) };
}

test("requests are counted by kind of door and class of answer, those of kept pages without a clock", async () => {
  const { all, ask } = await serve();
  for (const path of [
    "/kept",
    "/kept/304",
    "/api/v1/kept",
    "/about/404",
    "/admin/500",
    "/api/batches",
    "/broken",
  ])
    await ask(path);
  const read = () => parseMetrics(formatMetrics(trafficFigures(all)));
  await expect
    .poll(() =>
      read()
        .get("copydesk_http_requests_total")
        ?.samples.reduce((n, { value }) => n + value, 0),
    )
    .toBe(7);
  const counted = read()
    .get("copydesk_http_requests_total")
    ?.samples.filter(({ value }) => value > 0)
    .map(({ labels, value }) => `${labels.door} ${labels.code} ${value}`);
  expect(counted).toEqual([
    "site 2xx 1",
    "site 3xx 1",
    "site 4xx 1",
    "site aborted 1",
    "api 2xx 1",
    "desk 2xx 1",
    "desk 5xx 1",
  ]);
  const durations = read().get("copydesk_http_request_duration_seconds")?.samples ?? [];
  const counts = durations
    .filter(({ name }) => name.endsWith("_count"))
    .map(({ labels, value }) => [labels.door, value]);
  expect(counts).toEqual([
    ["site", 2],
    ["api", 0],
    ["desk", 2],
    ["file", 0],
    ["monitor", 0],
  ]);
  expect(read().get("copydesk_page_cache_hits_total")?.samples[0]?.value).toBe(3 + CACHE.found);
});

test("no address makes a kind of door of its own", () => {
  expect(doorOf("/api/v1/articles?page=2")).toBe("api");
  expect(doorOf("/api/metrics")).toBe("monitor");
  expect(doorOf("/login?next=/admin")).toBe("desk");
  expect(doorOf("/_next/static/x.js")).toBe("file");
  for (const url of ["/", "/apis", "/administrators", "/%00", "", "/x".repeat(9_000)])
    expect(doorOf(url)).toBe("site");
});

test("the process tells itself under the names that others use", async () => {
  const { all } = await serve();
  await expect.poll(() => all.loopDelay?.count).toBeGreaterThan(0);
  const told = parseMetrics(formatMetrics([...processFigures(Date.now()), ...loopFigures(all)]));
  for (const name of [
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "process_start_time_seconds",
    "nodejs_heap_size_used_bytes",
    "nodejs_eventloop_lag_p99_seconds",
  ])
    expect(told.get(name)?.samples[0]?.value, name).toBeGreaterThan(0);
});

test("labels and helps keep the format whole, whatever is in them", () => {
  const labels = { path: 'a"b\\c\nd' };
  const text = formatMetrics([
    {
      name: "x",
      help: "one\ntwo \\ three",
      type: "gauge",
      samples: [{ value: Number.POSITIVE_INFINITY, labels }],
    },
  ]);
  expect(parseMetrics(text).get("x")?.samples).toEqual([
    { name: "x", labels, value: Number.POSITIVE_INFINITY },
  ]);
});

test.each([
  "x 1\n",
  "# HELP x X.\n# TYPE x gauge\nx 1",
  "# HELP x X.\n# TYPE x gauge\nx 1\nx 2\n",
  "# HELP x X.\n# TYPE x counter\nx 1\n",
  "# HELP x_total X.\n# TYPE x_total counter\nx_total -1\n",
  '# HELP x X.\n# TYPE x gauge\nx{a="b" 1\n',
  '# HELP x X.\n# TYPE x histogram\nx_bucket{le="1"} 2\nx_bucket{le="+Inf"} 1\nx_sum 1\nx_count 1\n',
])("the reader of the format takes nothing that breaks it: %j", (text) => {
  expect(() => parseMetrics(text)).toThrow();
});

test("only who sends the token may read, and without one there is no door", () => {
  const token = "a-token-of-the-operator";
  const ask = (authorization?: string) => () =>
    assertScraper(new Headers(authorization ? { authorization } : {}), token);
  expect(ask(`Bearer ${token}`)).not.toThrow();
  for (const wrong of [
    undefined,
    "Bearer",
    "Bearer ",
    `Bearer ${token}x`,
    `Basic ${token}`,
    token,
    `Bearer ${token} x`,
  ])
    expect(ask(wrong), wrong).toThrow(/Send the token/);
  expect(() => assertScraper(new Headers({ authorization: "Bearer " }), null)).toThrow(/nothing here/);
  expect(readEnv({ NODE_ENV: "test", COPYDESK_METRICS_TOKEN: token }).metricsToken).toBe(token);
  expect(readEnv({ NODE_ENV: "test", COPYDESK_METRICS_TOKEN: "" }).metricsToken).toBeNull();
  expect(() => readEnv({ NODE_ENV: "test", COPYDESK_METRICS_TOKEN: "short" })).toThrow(/at least 16/);
});

test("who asks often gets the same figures, and a failure is not kept", async () => {
  let reads = 0;
  const read = keepDeskFigures(async () => {
    reads += 1;
    if (reads === 1) throw new Error("gone");
    return [];
  });
  const at = (seconds: number) => new Date(seconds * 1_000);
  await expect(read(at(0))).rejects.toThrow("gone");
  await Promise.all([read(at(1)), read(at(2)), read(at(10))]);
  expect(reads).toBe(2);
  await read(at(11));
  expect(reads).toBe(3);
});
