import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import type { Rendered } from "@/lib/cache";
import { type Instance, startInstance } from "@/test/support/public-doors";
import { openTestDb } from "@/test/support/test-db";

const TEXT = "The harbour council met and decided nothing. ".repeat(40);
const COOKIE = "a=b; copydesk.session=xyz";

const render = async ({ url }: { readonly url: string }): Promise<Rendered> => ({
  status: url === "/articles/gone" ? 404 : 200,
  headers: { "content-type": "text/html; charset=utf-8", "x-asked": url },
  body: Buffer.from(TEXT),
});

let instance: Instance;

beforeEach(async () => {
  instance = await startInstance(await openTestDb(), render);
});

const etagOf = async (headers = {}) => String((await instance.ask("/", headers)).headers.etag);

describe("a public page", () => {
  test("is rendered once and the same for all", async () => {
    for (const path of ["/", "/", "/?utm_source=mail"]) expect((await instance.ask(path)).status).toBe(200);
    expect(instance.renders()).toBe(1);
  });

  test.each([
    [{}, undefined, (body: Buffer) => body],
    [{ "accept-encoding": "gzip" }, "gzip", gunzipSync],
    [{ "accept-encoding": "br, gzip" }, "br", brotliDecompressSync],
  ])("comes as it is wanted: %o", async (headers, coding, read) => {
    const answer = await instance.ask("/", headers);
    expect(answer.headers["content-encoding"]).toBe(coding);
    expect(read(answer.body).toString()).toBe(TEXT);
    expect(answer.headers.vary).toBe("accept-encoding, cookie");
  });

  test("comes on connections that stay open and on those that are closed, with the same headers", async () => {
    const askedAt = Date.now();
    const [kept, closed] = [await instance.ask("/", { connection: "keep-alive" }), await instance.ask("/")];
    expect([kept.headers.connection, closed.headers.connection]).toEqual(["keep-alive", "close"]);
    const { connection: _a, "keep-alive": _b, date: keptAt = "", ...open } = kept.headers;
    const { connection: _c, date: closedAt = "", ...once } = closed.headers;
    expect(open).toEqual(once);
    expect(kept.body.equals(closed.body)).toBe(true);
    // Each has the second in which it was sent, which need not be the same.
    for (const date of [keptAt, closedAt]) {
      expect(Date.parse(date)).toBeGreaterThan(askedAt - 2_000);
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
    }
  });

  test("is refused where no form of it is wanted", async () => {
    expect((await instance.ask("/", { "accept-encoding": "identity;q=0" })).status).toBe(406);
  });

  test("HEAD has the headers of GET, and nothing else", async () => {
    const get = await instance.ask("/");
    const head = await instance.ask("/", {}, "HEAD");
    expect(head.body.length).toBe(0);
    const { date: _a, ...of } = head.headers;
    const { date: _b, ...expected } = get.headers;
    expect(of).toEqual(expected);
  });

  test("is not sent again to those who have it, in whichever form they have it", async () => {
    const [strong, weak] = [await etagOf(), await etagOf({ "accept-encoding": "br" })];
    expect(weak).toBe(`W/${strong}`);
    for (const tag of [strong, weak, `"other", ${weak}`, "*"]) {
      const answer = await instance.ask("/", { "if-none-match": tag, "accept-encoding": "br" });
      expect([answer.status, answer.body.length]).toEqual([304, 0]);
      expect(answer.headers).toMatchObject({ etag: weak, vary: "accept-encoding, cookie" });
      expect(answer.headers["cache-control"]).toContain("stale-while-revalidate");
      expect(answer.headers["content-type"]).toBeUndefined();
    }
  });

  test("gives one range of its plain form, and only of the version that is meant", async () => {
    const range = { range: "bytes=4-10", "accept-encoding": "br" };
    const part = await instance.ask("/", range);
    expect([part.status, part.body.toString()]).toEqual([206, TEXT.slice(4, 11)]);
    expect(part.headers["content-range"]).toBe(`bytes 4-10/${TEXT.length}`);
    expect(part.headers["content-encoding"]).toBeUndefined();
    const same = await instance.ask("/", { ...range, "if-range": await etagOf() });
    const other = await instance.ask("/", { ...range, "if-range": '"old"' });
    const beyond = await instance.ask("/", { range: "bytes=99999-" });
    expect([same.status, other.status, beyond.status]).toEqual([206, 200, 416]);
    expect(beyond.headers["content-range"]).toBe(`bytes */${TEXT.length}`);
    expect((await instance.ask("/", { range: "bytes=0-1" }, "HEAD")).status).toBe(200);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is not allowed", async (method) => {
    const answer = await instance.ask("/articles/quay", {}, method);
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  test("OPTIONS says what is", async () => {
    const answer = await instance.ask("/", {}, "OPTIONS");
    expect([answer.status, answer.headers.allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  test("a page that is not there has neither tag nor range, and is kept as well", async () => {
    const asked: Record<string, string>[] = [{}, { "if-none-match": "*" }, { range: "bytes=0-1" }];
    for (const headers of asked) {
      const answer = await instance.ask("/articles/gone", headers);
      expect([answer.status, answer.headers.etag]).toEqual([404, undefined]);
    }
    expect(instance.renders()).toBe(1);
  });
});

describe("what is nobody else's business", () => {
  test.each([
    ["a session", "/", { cookie: COOKIE }],
    ["a session under the prefix of a host", "/", { cookie: "__Host-copydesk.session=xyz" }],
    ["a preview", "/", { cookie: "__prerender_bypass=1" }],
    ["a key", "/", { authorization: "Bearer x" }],
    ["a token", "/articles/quay?token=x", {}],
    ["the desk", "/admin", {}],
  ])("%s is passed on, and neither fills the cache nor is answered from it", async (_, path, headers) => {
    await instance.ask("/");
    expect((await instance.ask(path, headers)).status).toBe(418);
    expect(instance.renders()).toBe(1);
  });

  test("other cookies neither matter nor reach the renderer", async () => {
    await instance.ask("/", { cookie: "theme=dark" });
    await instance.ask("/", { cookie: "_ga=1" });
    expect(instance.renders()).toBe(1);
  });

  test("the renderer is asked for what the answer is kept under, and for nothing else", async () => {
    const answer = await instance.ask("/topics/qu%61y?page=2&gclid=secret");
    expect(answer.headers["x-asked"]).toBe("/topics/quay?page=2");
  });
});

describe("the API for machines", () => {
  test("what has to be rendered is counted by address, what is kept is not", async () => {
    const first = await instance.ask("/api/v1/terms");
    expect(first.headers.ratelimit).toMatch(/^"default";r=\d+;t=\d+$/);
    expect((await instance.ask("/api/v1/terms")).headers.ratelimit).toBeUndefined();
  });

  test.each(["POST", "PATCH", "OPTIONS"])("%s is passed on to who knows about keys", async (method) => {
    expect((await instance.ask("/api/v1/articles", {}, method)).status).toBe(418);
  });

  test("who asks for too much that is not kept is refused for a while", async () => {
    let last = await instance.ask("/api/v1/search?q=0");
    for (let n = 1; n <= 600 && last.status !== 429; n += 1)
      last = await instance.ask(`/api/v1/search?q=${n}`);
    expect([last.status, last.headers["content-type"]]).toEqual([429, "application/problem+json"]);
    expect(Number(last.headers["retry-after"])).toBeGreaterThan(0);
    expect((await instance.ask("/api/v1/terms")).status).toBe(429);
    expect((await instance.ask("/")).status).toBe(200);
  });
});
