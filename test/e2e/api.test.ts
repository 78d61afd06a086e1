import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit } from "@/test/support/audit";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";

let newsroom: Newsroom;
let key: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { db } = newsroom.database;
  const term = await insertTerm(db, { slug: "ports", name: "Ports" });
  for (const slug of ["first", "second", "third"])
    await tagArticle(db, (await insertArticle(db, { slug })).id, term.id);
  await insertArticle(db, { slug: "hidden", headline: "Unspeakable", status: "draft" });
});

afterAll(async () => {
  await newsroom?.close();
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(newsroom.url(`/api/v1${path}`), { redirect: "manual", ...init });
const withKey = (
  path: string,
  { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {},
) =>
  ask(path, {
    ...init,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
  });

describe("whoever reads", () => {
  test.each([
    "/articles",
    "/articles/first",
    "/terms",
    "/terms/ports/articles",
    "/search?q=harbour",
    "/changes",
    "/openapi.json",
  ])("gets %s as JSON that may be kept, from any page, without what is hidden", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    const { headers } = answer;
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(await answer.text()).not.toContain("Unspeakable");
    const again = await ask(path, { headers: { "If-None-Match": headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });

  test("follows the pages of a list to its end", async () => {
    let next: string | undefined = newsroom.url("/api/v1/articles?page[size]=2&fields=altids");
    const pages: number[] = [];
    while (next) {
      const page: { data: unknown[]; links: { next?: string } } = await (await fetch(next)).json();
      pages.push(page.data.length);
      next = page.links.next;
    }
    expect(pages).toEqual([2, 1]);
  });

  test.each([
    ["/articles?langauge=fr", 400],
    ["/articles/hidden", 404],
    ["/nothing", 404],
    ["/articles?status=draft", 401],
  ] as const)("is told what is wrong with %s", async (path, status) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ status });
  });

  test("reads about it on a page without scripts", async () => {
    const { reader, url } = newsroom;
    await reader.goto(url("/developers"));
    await reader
      .getByRole("heading", { name: "Published articles, newest news first", exact: true })
      .waitFor();
    expect(await audit(reader)).toEqual([]);
  });

  test("shares a link with a picture, which a draft has not", async () => {
    const page = await (await fetch(newsroom.url("/articles/first"))).text();
    expect(page).toContain('content="summary_large_image"');
    expect(page).toContain("/articles/first/card.jpg");
    const card = await fetch(newsroom.url("/articles/first/card.jpg"));
    const size = await sharp(Buffer.from(await card.arrayBuffer())).metadata();
    expect([card.status, size.width, size.height]).toEqual([200, 1_200, 630]);
    expect((await fetch(newsroom.url("/articles/hidden/card.jpg"))).status).toBe(404);
  });
});

describe("a program with a key", () => {
  test("gets it from an administrator, once", async () => {
    const { desk, url } = newsroom;
    await desk.goto(url("/admin/keys"));
    await desk.getByLabel("What will use it").fill("Ticker");
    await desk.getByLabel("Role").selectOption("publisher");
    await desk.getByRole("button", { name: "Make the key" }).click();
    key = await desk.getByLabel("Link to pass on").inputValue();
    expect(key).toMatch(/^copydesk_[\w-]{43}$/);
    expect(await audit(desk)).toEqual([]);
    await desk.reload();
    expect(await desk.content()).not.toContain(key);
  });

  test("writes a draft, changes it on its version, publishes it, and takes it down", async () => {
    const made = await withKey("/articles", {
      method: "POST",
      body: JSON.stringify({ headline: "Written by a program", html: "<p>Text</p>", language: "en" }),
    });
    expect([made.status, made.headers.get("cache-control")]).toEqual([201, "private, no-store"]);
    const { data } = await made.json();
    const etag = made.headers.get("etag") ?? "";
    expect((await ask(`/articles/${data.id}`)).status).toBe(404);
    const change = (ifMatch: string) =>
      withKey(`/articles/${data.id}`, {
        method: "PATCH",
        headers: { "If-Match": ifMatch },
        body: '{"kicker":"Sea"}',
      });
    const changed = await change(etag);
    expect(changed.status).toBe(200);
    expect((await change(etag)).status).toBe(412);
    const move = (act: string, ifMatch: string | null) =>
      withKey(`/articles/${data.id}/${act}`, { method: "POST", headers: { "If-Match": ifMatch ?? "" } });
    const published = await move("publish", changed.headers.get("etag"));
    expect(published.status).toBe(200);
    expect((await ask(`/articles/${data.id}`)).status).toBe(200);
    expect((await move("unpublish", published.headers.get("etag"))).status).toBe(200);
    expect((await ask(`/articles/${data.id}`)).status).toBe(410);
    expect(await (await ask("/changes")).text()).toContain('"gone"');
  });

  test("is asked for by every door that writes", async () => {
    expect((await ask("/articles", { method: "POST", body: "{}" })).status).toBe(401);
    const preflight = await ask("/articles", { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-headers")).toContain("Authorization");
  });
});

test("an address that is gone says so, with something to read", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/redirects"));
  await desk.getByRole("textbox", { name: "Old address" }).fill("/2019/page");
  await desk.getByLabel("What became of it").selectOption("gone");
  await desk.getByRole("button", { name: "Add", exact: true }).click();
  await desk.getByText("says that it is gone").waitFor();
  expect(await audit(desk)).toEqual([]);
  const answer = await fetch(url("/2019/page"));
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain("This page was taken away");
});
