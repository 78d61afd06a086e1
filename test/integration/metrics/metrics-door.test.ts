import { expect, onTestFinished, test, vi } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { jobs } from "@/db/schema/system";
import { checkSignIn } from "@/lib/auth/check-sign-in";
import { counters } from "@/lib/metrics/counters";
import { readDeskFigures } from "@/lib/metrics/desk-figures";
import { formatMetrics } from "@/lib/metrics/exposition";
import { insertArticle, insertBatch } from "@/test/support/factories";
import { parseMetrics } from "@/test/support/parse-metrics";
import { insertMember } from "@/test/support/people";
import { openTestDb } from "@/test/support/test-db";

const TOKEN = "a-token-of-the-operator";
const NOW = new Date("2026-03-02T12:00:00Z");
const DATABASE = Symbol.for("copydesk.database");

const ask = (authorization?: string) =>
  GET(new Request("http://localhost/api/metrics", { headers: authorization ? { authorization } : {} }));

test("the door is shut without the setting, and to a wrong token", async () => {
  vi.stubEnv("COPYDESK_METRICS_TOKEN", "");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect((await ask(`Bearer ${TOKEN}`)).status).toBe(404);
  vi.stubEnv("COPYDESK_METRICS_TOKEN", TOKEN);
  for (const wrong of [undefined, "Bearer wrong"]) {
    const response = await ask(wrong);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).not.toContain("copydesk_");
  }
});

test("with the token it tells all figures in a text that a strict reader takes", async () => {
  const db = await openTestDb();
  const holder = globalThis as typeof globalThis & { [DATABASE]?: unknown };
  const before = holder[DATABASE];
  holder[DATABASE] = db;
  vi.stubEnv("COPYDESK_METRICS_TOKEN", TOKEN);
  onTestFinished(() => {
    holder[DATABASE] = before;
    vi.unstubAllEnvs();
  });
  const response = await ask(`Bearer ${TOKEN}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const told = parseMetrics(await response.text());
  for (const name of [
    "copydesk_build_info",
    "copydesk_uptime_seconds",
    "copydesk_database_up",
    "copydesk_jobs",
  ])
    expect(told.has(name), name).toBe(true);
});

test("what waits on the desk is told by state, with the age of the oldest due job", async () => {
  const db = await openTestDb();
  const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);
  const job = { kind: "import-batch", payload: {}, state: "queued", createdAt: NOW } as const;
  await db.insert(jobs).values([
    { ...job, runAt: ago(90) },
    { ...job, runAt: ago(30) },
    { ...job, runAt: ago(-600) },
    { ...job, runAt: ago(900), state: "failed" },
  ]);
  await insertArticle(db, { slug: "one", status: "published" });
  await insertArticle(db, { slug: "two", status: "draft" });
  await insertBatch(db, { status: "done" });
  const told = parseMetrics(formatMetrics(await readDeskFigures(db, NOW)));
  const value = (name: string, state?: string) =>
    told.get(name)?.samples.find(({ labels }) => labels.state === state)?.value;
  expect(value("copydesk_jobs", "queued")).toBe(3);
  expect(value("copydesk_jobs", "failed")).toBe(1);
  expect(value("copydesk_jobs", "running")).toBe(0);
  expect(value("copydesk_oldest_waiting_job_seconds")).toBe(90);
  expect(value("copydesk_batches", "done")).toBe(1);
  expect(value("copydesk_articles", "published")).toBe(1);
  expect(value("copydesk_articles", "draft")).toBe(1);
  expect(value("copydesk_mails_waiting")).toBe(0);
});

test("a sign-in that fails is counted, one that succeeds is not", async () => {
  const db = await openTestDb();
  const { email } = await insertMember(db, "editor");
  const before = counters().signInFailures;
  const sign = (password: string) => checkSignIn(db, { email, password, address: "192.0.2.1", now: NOW });
  await expect(sign("wrong")).rejects.toThrow();
  await sign("three quiet boats");
  expect(counters().signInFailures - before).toBe(1);
});
