import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishArticle } from "@/lib/desk/publish-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import type { Actor } from "@/lib/domain/actor";
import { type DeskProcess, startDesk } from "@/test/support/desk-process";
import { insertArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";

const TRUE_WITHIN_MS = 1_000;
const LARGEST_PAGE = 14_000;
const PAGES = ["/", "/articles/first", "/archive", "/search?q=harbour"];
const DOORS = ["/", "/feed.xml", "/atom.xml", "/feed.json", "/sitemap.xml"];

let newsroom: Newsroom;
let second: DeskProcess;
let publisher: Actor;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { database } = newsroom;
  const { id, name, role } = (await database.db.query.users.findFirst()) ?? {};
  if (!id || !name || !role) throw new Error("The set-up made nobody.");
  publisher = { id, name, role };
  for (let n = 0; n < 25; n += 1) await insertArticle(database.db, n === 0 ? { slug: "first" } : {});
  second = await startDesk({ env: { ...database.env, COPYDESK_WORKER: "off" } });
});

afterAll(async () => {
  await second?.stop();
  await newsroom?.close();
});

const both = (path: string) => [newsroom.url(path), second.url + path];
const textOf = async (url: string) => (await fetch(url)).text();

describe("a public page", () => {
  test.each(PAGES)("%s is one request of at most 14 KB, styled and without scripts", async (path) => {
    const { reader, url } = newsroom;
    const asked: string[] = [];
    const complaints: string[] = [];
    reader.on("request", (request) => asked.push(new URL(request.url()).pathname));
    reader.on("console", (message) => complaints.push(message.text()));
    await reader.goto(url(path), { waitUntil: "networkidle" });
    reader.removeAllListeners();
    expect(asked.filter((one) => !/^\/(?:fonts|icon|media)/.test(one))).toEqual([path.split("?")[0]]);
    expect(complaints).toEqual([]);
    expect(await reader.locator("script:not([type='application/ld+json'])").count()).toBe(0);
    const font = await reader.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(font).toMatch(/Newsreader|Schibsted|Source Serif/);
    const { body } = await raw(url(path));
    expect(body.length).toBeLessThan(LARGEST_PAGE);
  });

  test("has the same headers and tag whether it is kept or not, and on every instance", async () => {
    const answers = [];
    for (const url of [...both("/articles/first"), ...both("/articles/first")]) {
      const { headers } = await fetch(url);
      const kept = [...headers].filter(([name]) => name !== "date" && name !== "last-modified");
      answers.push(
        Object.fromEntries(kept.map(([name, value]) => [name, value.replaceAll(new URL(url).host, "")])),
      );
    }
    const [a, b, again] = answers;
    expect(again).toEqual(a);
    expect(b?.["content-security-policy"]).toBe(a?.["content-security-policy"]);
  });

  test("of somebody who is signed in is theirs alone", async () => {
    const cookies = await newsroom.desk.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    expect(cookie).toContain("copydesk.session");
    const theirs = await fetch(newsroom.url("/archive"), { headers: { cookie } });
    expect(theirs.headers.get("cache-control")).toContain("private");
    expect(theirs.headers.get("surrogate-key")).toBeNull();
    const everybodys = await fetch(newsroom.url("/archive"));
    expect(everybodys.headers.get("cache-control")).toContain("public");
    expect(everybodys.headers.get("set-cookie")).toBeNull();
  });
});

/** As it comes over the wire. */
async function raw(url: string): Promise<{ body: Buffer }> {
  const { request } = await import("node:http");
  return new Promise((done, fail) => {
    request(url, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => done({ body: Buffer.concat(chunks) }));
    })
      .on("error", fail)
      .end();
  });
}

describe("two instances over one database", () => {
  test("tell within a second what was published and taken down by neither of them", async () => {
    const { db } = newsroom.database;
    const draft = await insertArticle(db, {
      status: "draft",
      slug: "heron",
      headline: "Heron arrives",
      issuedAt: new Date(),
    });
    const doors = DOORS.flatMap(both);
    for (const url of doors) expect(await textOf(url)).not.toContain("heron");
    const step = { articleId: draft.id, now: new Date() };
    const live = await publishArticle(db, publisher, { ...step, baseVersion: draft.version });
    await everyDoor(doors, async (url) => /heron/i.test(await textOf(url)));
    await unpublishArticle(db, publisher, { ...step, baseVersion: live.version });
    await everyDoor(doors, async (url) => !/heron/i.test(await textOf(url)));
    for (const url of both("/articles/heron")) expect((await fetch(url)).status).toBe(404);
  });
});

async function everyDoor(doors: readonly string[], holds: (url: string) => Promise<boolean>): Promise<void> {
  await new Promise((done) => setTimeout(done, TRUE_WITHIN_MS));
  for (const url of doors) {
    expect(await holds(url), url).toBe(true);
  }
}
