import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Coding, Page, type Rendered } from "@/lib/cache/page";

const AT = Date.UTC(2026, 2, 1, 9, 0, 0, 400);
const html = { "content-type": "text/html; charset=utf-8" };
const rendered = (text: string, over: Partial<Rendered> = {}): Rendered => ({
  ...{ status: 200, headers: html, body: Buffer.from(text) },
  ...over,
});
const page = (answer: Rendered, over: Partial<ConstructorParameters<typeof Page>[1]> = {}) =>
  new Page(answer, { generation: 1, tags: null, madeAt: AT, isShared: true, previous: null, ...over });
const LONG = "<p>The harbour council met.</p>".repeat(60);
const header = (headers: readonly string[], name: string) => headers[headers.indexOf(name) + 1];
const has = (headers: readonly string[], name: string) =>
  headers.filter((_, n) => n % 2 === 0).includes(name);

test("each encoding holds the same bytes, and only the plain one has a strong tag", async () => {
  const one = page(rendered(LONG));
  const read: Record<Coding, (body: Buffer) => Buffer> = {
    br: brotliDecompressSync,
    gzip: gunzipSync,
    identity: (body) => body,
  };
  const tags = [];
  for (const coding of ["br", "gzip", "identity", "br"] as const) {
    const { body, etag, headers } = await one.encode(coding, AT);
    expect(read[coding](body).toString()).toBe(LONG);
    expect(header(headers, "content-length")).toBe(String(body.length));
    tags.push(etag);
  }
  const [tag] = tags.slice(2);
  expect(tags).toEqual([`W/${tag}`, `W/${tag}`, tag, `W/${tag}`]);
});

test("the plain form is let go once a smaller one is there, and made again when it is asked for", async () => {
  const one = page(rendered(LONG));
  await one.encode("br", AT);
  expect(one.bytes).toBeLessThan(200);
  expect((await one.encode("identity", AT)).body.toString()).toBe(LONG);
});

test("the same content keeps its tag and its date when it is rendered again; other content does not", async () => {
  const first = page(rendered(LONG));
  const later = AT + 60_000;
  const same = page(rendered(LONG), { madeAt: later, previous: first });
  const other = page(rendered(`${LONG}.`), { madeAt: later, previous: same });
  const tag = async (one: Page) => (await one.encode("br", later)).etag;
  expect(await tag(same)).toBe(await tag(first));
  expect(same.changedAt).toBe(AT);
  expect(await tag(other)).not.toBe(await tag(first));
  expect(other.changedAt).toBe(later);
});

test("no date is named while a second version could still have the same one", async () => {
  const one = page(rendered(LONG));
  const early = await one.encode("br", AT + 2_000);
  expect([has(early.headers, "last-modified"), one.lastModified(AT + 2_000)]).toEqual([false, null]);
  const late = one.ready("br", AT + 4_000);
  expect(header(late?.headers ?? [], "last-modified")).toBe("Sun, 01 Mar 2026 09:00:00 GMT");
  expect(one.lastModified(AT + 4_000)).toBe(Date.UTC(2026, 2, 1, 9));
});

test("what the renderer says of keeping, of cookies and of itself is not passed on", async () => {
  const headers = {
    ...html,
    "set-cookie": "a=b",
    "x-nextjs-cache": "HIT",
    vary: "rsc",
    link: "</a>",
    etag: '"x"',
  };
  const sent = (await page(rendered(LONG, { headers })).encode("identity", AT)).headers;
  for (const name of ["set-cookie", "x-nextjs-cache", "link"]) expect(has(sent, name), name).toBe(false);
  expect(header(sent, "vary")).toBe("accept-encoding, cookie");
  expect(header(sent, "cache-control")).toContain("stale-while-revalidate");
  expect(header(sent, "surrogate-key")).toBe("site");
});

test("what the renderer lets everybody keep may be kept as long as it says", async () => {
  const headers = { ...html, "cache-control": "public, max-age=60" };
  const sent = (await page(rendered(LONG, { headers })).encode("identity", AT)).headers;
  expect(header(sent, "cache-control")).toBe("public, max-age=60");
});

test("what is not for everybody says so", async () => {
  const sent = (await page(rendered(LONG), { isShared: false }).encode("br", AT)).headers;
  expect(header(sent, "cache-control")).toBe("private, no-store");
  expect(has(sent, "surrogate-key")).toBe(false);
});

test("an error has no validators", async () => {
  const sent = (await page(rendered(LONG, { status: 404 })).encode("br", AT)).headers;
  expect(has(sent, "etag")).toBe(false);
});

test("a header that could end its line is refused, not sent", async () => {
  const headers = { ...html, location: "/x\r\nset-cookie: a=b" };
  await expect(page(rendered(LONG, { headers })).encode("br", AT)).rejects.toThrow(/Invalid character/);
});

test("a page loses the links that the framework names, a feed keeps those to its hub", async () => {
  const link = '<https://news.example.org/websub>; rel="hub"';
  const feed = page(rendered("<rss/>", { headers: { "content-type": "application/rss+xml", link } }));
  expect(header((await feed.encode("identity", AT)).headers, "link")).toBe(link);
  const plain = page(rendered(LONG, { headers: { ...html, link: "</_next/x.css>; rel=preload" } }));
  expect(has((await plain.encode("identity", AT)).headers, "link")).toBe(false);
});
