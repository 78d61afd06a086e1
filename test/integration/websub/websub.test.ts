import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { articles } from "@/db/schema/articles";
import { jobs } from "@/db/schema/system";
import { MOST_FAILURES, WEBSUB_LIMITS } from "@/lib/domain/websub";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { insertFindable } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertSetting, insertTerm, tagArticle } from "@/test/support/factories";
import { FEED, ORIGIN, openHub, START, subscriptions } from "./websub-fixtures";

const SECRET = "unspeakable";
const DAY_S = 86_400;

describe("a feed", () => {
  test("names the hub and itself, in its own words and in the head of the answer", async () => {
    const { db } = await openHub();
    await insertArticle(db);
    const request = { db, now: START, origin: ORIGIN, headers: new Headers() };
    const read = async (file: "feed.xml" | "atom.xml" | "feed.json") => {
      const answer = await answerFeed(request, file);
      expect(answer.headers.get("link")).toBe(
        `<${ORIGIN}/websub>; rel="hub", <${ORIGIN}/${file}>; rel="self"`,
      );
      return answer.text();
    };
    expect(await read("feed.xml")).toContain(`<atom:link href="${ORIGIN}/websub" rel="hub"/>`);
    expect(await read("atom.xml")).toContain(`<link rel="hub" href="${ORIGIN}/websub"/>`);
    expect(JSON.parse(await read("feed.json")).hubs).toEqual([{ type: "WebSub", url: `${ORIGIN}/websub` }]);
    await insertSetting(db, "websub", { isOn: false });
    const answer = await answerFeed(request, "feed.xml");
    expect([answer.headers.get("link"), (await answer.text()).includes("websub")]).toEqual([null, false]);
  });
});

describe("who asks to subscribe", () => {
  test("is asked back, and is subscribed for a bounded time when they say it was them", async () => {
    const { db, ask, asked, later } = await openHub();
    await ask({ "hub.lease_seconds": "99999999", "hub.secret": "s" });
    expect(await subscriptions(db)).toEqual([]);
    await later(1);
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      ...{ "hub.mode": "subscribe", "hub.topic": FEED, "hub.lease_seconds": String(30 * DAY_S) },
    });
    expect(await subscriptions(db)).toMatchObject([{ topicPath: "/feed.xml", secret: "s" }]);
    await ask({ "hub.lease_seconds": "1" });
    await later(1);
    const [row, ...others] = await subscriptions(db);
    expect(others).toEqual([]);
    expect(row?.leaseUntil).toEqual(new Date(START.getTime() + 302_000));
    expect(await db.select().from(jobs)).toEqual([]);
  });

  test.each([
    ["echoes something else", () => "no"],
    ["echoes more than the challenge", (asked: URLSearchParams) => `${asked.get("hub.challenge")}x`],
    ["sends a flood", () => "x".repeat(100_000)],
  ])("is not subscribed when the callback %s", async (_, challenge) => {
    const { db, ask, later } = await openHub({ challenge });
    await ask();
    await later(1);
    expect(await subscriptions(db)).toEqual([]);
  });

  test("is told that they are denied when the feed went away before they were asked back", async () => {
    const { db, ask, asked, later } = await openHub();
    const term = await insertTerm(db, { slug: "quays" });
    const { id } = await insertArticle(db);
    await tagArticle(db, id, term.id);
    const topic = `${ORIGIN}/topics/quays/atom.xml`;
    await ask({ "hub.topic": topic });
    await db.update(articles).set({ status: "unpublished" }).where(eq(articles.id, id));
    await later(1);
    expect(asked.map((one) => one.get("hub.mode"))).toEqual(["denied"]);
    expect(asked[0]?.get("hub.topic")).toBe(topic);
    expect(asked[0]?.get("hub.reason")).toMatch(/not there any more/);
    expect([await subscriptions(db), await db.select().from(jobs)]).toEqual([[], []]);
  });

  test("leaves only when the callback says so itself", async () => {
    const { db, ask, later, manners } = await openHub();
    await ask();
    await later(1);
    manners.challenge = () => "I never asked for that";
    await ask({ "hub.mode": "unsubscribe" });
    await later(1);
    expect(await subscriptions(db)).toHaveLength(1);
    delete manners.challenge;
    await ask({ "hub.mode": "unsubscribe" });
    await later(1);
    expect(await subscriptions(db)).toEqual([]);
  });

  test.each([
    ["another mode", { "hub.mode": "publish" }],
    ["a page", { "hub.topic": `${ORIGIN}/archive` }],
    ["a feed of another site", { "hub.topic": "https://evil.example/feed.xml" }],
    ["a site whose name begins like ours", { "hub.topic": `${ORIGIN}.evil.example/feed.xml` }],
    ["a topic that has no live article", { "hub.topic": `${ORIGIN}/topics/${SECRET}/feed.xml` }],
    ["a search", { "hub.topic": `${ORIGIN}/search/feed.xml?q=quay` }],
    ["another spelling of a feed", { "hub.topic": `${ORIGIN}//feed.xml` }],
    ["no callback", { "hub.callback": "" }],
    ["a callback that is no web address", { "hub.callback": "javascript:alert(1)" }],
    ["a callback with a password", { "hub.callback": "http://a:b@example.org/" }],
    ["a loopback address", { "hub.callback": "http://127.0.0.1:1/" }],
    ["a loopback address written oddly", { "hub.callback": "http://2130706433/" }],
    ["a private address", { "hub.callback": "http://10.1.2.3/" }],
    ["a link-local address", { "hub.callback": "http://169.254.169.254/latest/meta-data" }],
    ["a wrapped private address", { "hub.callback": "http://[::ffff:10.0.0.1]/" }],
    ["a secret of 200 bytes", { "hub.secret": "é".repeat(100) }],
    ["a lease that is no number", { "hub.lease_seconds": "-5" }],
  ])("is refused %s", async (_, form: Record<string, string>) => {
    const { db, ask } = await openHub();
    await expect(ask(form)).rejects.toThrow();
    expect(await db.select().from(jobs)).toEqual([]);
  });

  test("reaches no private host by its name either", async () => {
    const { db, ask, later, site } = await openHub();
    const port = site.host.split(":")[1];
    await ask({ "hub.callback": `http://localhost:${port}/hook` });
    await later(1);
    expect([site.asked, await subscriptions(db)]).toEqual([[], []]);
  });

  test("is told to come back after too many requests, and when a host has enough", async () => {
    const { db, ask, later } = await openHub();
    await ask();
    await later(1);
    const [row] = await subscriptions(db);
    if (!row) throw new Error("Nobody is subscribed.");
    const { id: _id, ...rest } = row;
    const rows = Array.from({ length: WEBSUB_LIMITS.ofHost }, (__, n) => ({
      ...rest,
      callback: `http://x/${n}`,
    }));
    const { websubSubscriptions } = await import("@/db/schema/websub");
    await db.insert(websubSubscriptions).values(rows);
    await expect(ask({ "hub.topic": `${ORIGIN}/atom.xml` }, "203.0.113.9")).rejects.toMatchObject({
      code: "unavailable",
    });
    // Who is subscribed may prolong it.
    await ask({}, "203.0.113.9");
    const flood = async () => {
      for (let n = 0; n < 61; n += 1)
        await ask({ "hub.mode": "x" }, "198.51.100.1").catch((error) => {
          if (error.code) throw error;
        });
    };
    await expect(flood()).rejects.toMatchObject({ code: "too_many_requests" });
  });

  test("finds no hub where it is off, or where nobody has said what the site's address is", async () => {
    const { db, ask, options } = await openHub();
    await insertSetting(db, "websub", { isOn: false });
    await expect(ask()).rejects.toMatchObject({ code: "not_found" });
    Object.assign(options, { publicUrl: null });
    await expect(ask()).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who is subscribed", () => {
  async function subscribe(form: Record<string, string> = {}) {
    const hub = await openHub();
    await insertArticle(hub.db, { slug: "first" });
    await hub.ask(form);
    await hub.later(1);
    return hub;
  }

  test("is sent a feed when it has changed, as readers get it, signed with their secret", async () => {
    const { db, sent, later } = await subscribe({ "hub.secret": "key" });
    await later(100);
    expect(sent).toEqual([]);
    await insertArticle(db, { slug: "second", headline: "Second quay" });
    await later(2);
    const [one, ...others] = sent;
    const request = { db, now: START, origin: ORIGIN, headers: new Headers() };
    expect(one?.body).toBe(await (await answerFeed(request, "feed.xml")).text());
    expect(one?.body).toContain("Second quay");
    expect(one?.headers).toMatchObject({
      "content-type": "application/rss+xml; charset=utf-8",
      link: `<${ORIGIN}/websub>; rel="hub", <${FEED}>; rel="self"`,
      "x-hub-signature": `sha256=${createHmac("sha256", "key")
        .update(one?.body ?? "")
        .digest("hex")}`,
    });
    expect(others).toEqual([]);
    await later(100);
    expect(sent).toHaveLength(1);
  });

  test("is sent only the feeds that have changed", async () => {
    const { db, ask, sent, later } = await subscribe();
    const ports = await insertTerm(db, { slug: "ports" });
    await insertFindable(db, ports.id, { slug: "third" });
    await ask({ "hub.topic": `${ORIGIN}/topics/ports/atom.xml` });
    await later(60);
    sent.length = 0;
    await insertArticle(db, { slug: "elsewhere" });
    await later(2);
    expect(sent.map(({ headers }) => headers["content-type"])).toEqual([
      "application/rss+xml; charset=utf-8",
    ]);
  });

  test("is never sent what is under embargo, and is sent it when that ends; what is taken down is gone", async () => {
    const { db, sent, later, clock } = await subscribe();
    const embargoUntil = new Date(clock.now.getTime() + 60_000);
    const text = { headline: SECRET, bodyText: SECRET, bodyHtml: `<p>${SECRET}</p>` };
    const { id } = await insertArticle(db, { ...text, slug: SECRET, embargoUntil });
    await later(5);
    await insertArticle(db, { slug: "another" });
    await later(5);
    expect(sent.length).toBeGreaterThan(0);
    expect(JSON.stringify(sent)).not.toContain(SECRET);
    await later(90);
    expect(sent.at(-1)?.body).toContain(SECRET);
    await db.update(articles).set({ status: "unpublished" }).where(eq(articles.id, id));
    await later(5);
    expect(sent.at(-1)?.body).not.toContain(SECRET);
  });

  test("what is taken down before its delivery is tried again is not in it", async () => {
    const { db, sent, later, manners } = await subscribe();
    manners.status = 503;
    const { id } = await insertArticle(db, { headline: SECRET });
    await later(2);
    await db.update(articles).set({ status: "trashed" }).where(eq(articles.id, id));
    await insertArticle(db, { slug: "fresh" });
    manners.status = 200;
    await later(40);
    expect(sent.at(-1)?.body).toContain("fresh");
    expect(sent.at(-1)?.body).not.toContain(SECRET);
  });

  test("is tried again, later each time, and after too many failures no more, of which they are told", async () => {
    const { db, sent, asked, later, manners } = await subscribe();
    manners.status = 500;
    await insertArticle(db);
    await later(2);
    await later(2);
    expect(sent).toHaveLength(1);
    expect(await subscriptions(db)).toMatchObject([{ failures: 1, error: "It answered with 500." }]);
    for (let n = 1; n < MOST_FAILURES; n += 1) await later(6 * 3_600);
    expect(sent).toHaveLength(MOST_FAILURES);
    expect(await subscriptions(db)).toEqual([]);
    expect(asked.map((one) => one.get("hub.mode"))).toEqual(["subscribe", "denied"]);
    expect(asked[1]?.get("hub.topic")).toBe(FEED);
  });

  test("counts from nothing again once a delivery arrives", async () => {
    const { db, later, manners } = await subscribe();
    manners.status = 500;
    await insertArticle(db);
    await later(2);
    delete manners.status;
    await later(60);
    expect(await subscriptions(db)).toMatchObject([{ failures: 0, error: null, nextAt: null }]);
  });

  test("is forgotten when the callback says that it is gone, and when the lease is over", async () => {
    const gone = await subscribe();
    gone.manners.status = 410;
    await insertArticle(gone.db);
    await gone.later(2);
    expect(await subscriptions(gone.db)).toEqual([]);
    expect(gone.asked.map((one) => one.get("hub.mode"))).toEqual(["subscribe"]);
    const over = await subscribe({ "hub.lease_seconds": "300" });
    await insertArticle(over.db);
    await over.later(301);
    expect([over.sent, await subscriptions(over.db)]).toEqual([[], []]);
  });

  test("is sent nothing while the hub is off", async () => {
    const { db, sent, later } = await subscribe();
    await insertSetting(db, "websub", { isOn: false });
    await insertArticle(db);
    await later(60);
    expect(sent).toEqual([]);
  });
});
