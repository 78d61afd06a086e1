import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type FetchOptions, fetchUrl } from "@/lib/fetch/fetch-url";
import { isAllowedByRobots } from "@/lib/fetch/robots";
import { redirect, serveSite, text } from "@/test/support/web-server";

const options = (allow: readonly string[], changes: Partial<FetchOptions> = {}): FetchOptions => ({
  agent: "Copydesk/0.1 (test)",
  allow,
  maxBytes: 100_000,
  timeoutMs: 60_000,
  ...changes,
});

async function read(address: string, opts: FetchOptions): Promise<string> {
  const found = await fetchUrl(address, opts);
  if (found.status !== "ok") return found.status;
  const chunks: Uint8Array[] = [];
  for await (const chunk of found.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("where it goes", () => {
  test("not into this machine or a private network, whatever the spelling", async () => {
    const { host, asked } = await serveSite({ "/": text("secret") });
    const port = host.split(":")[1];
    for (const name of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433"]) {
      await expect(read(`http://${name}:${port}/`, options([])), name).rejects.toThrow(/private network/);
    }
    expect(asked).toEqual([]);
  });

  test("not there by a redirect either", async () => {
    const inside = await serveSite({ "/": text("secret") });
    const outside = await serveSite({
      "/feed": redirect(302, inside.url("/")),
      "/file": redirect(302, "file:///etc/passwd"),
    });
    await expect(read(outside.url("/feed"), options([outside.host]))).rejects.toThrow(/private network/);
    await expect(read(outside.url("/file"), options([outside.host]))).rejects.toThrow(/http:\/\/ or https/);
    expect(inside.asked).toEqual([]);
  });

  test("not with a password in the address", async () => {
    await expect(read("https://ann:secret@example.org/", options([]))).rejects.toThrow(/password/);
  });

  test("along redirects, but not for ever", async () => {
    const site = await serveSite({
      "/old": redirect(301, "/new"),
      "/new": text("here"),
      "/round": redirect(302, "/round"),
    });
    expect(await read(site.url("/old"), options([site.host]))).toBe("here");
    expect(await fetchUrl(site.url("/old"), options([site.host]))).toMatchObject({
      movedTo: site.url("/new"),
    });
    await expect(read(site.url("/round"), options([site.host]))).rejects.toThrow(/without an end/);
  });
});

describe("what it takes", () => {
  test("unpacks what was packed", async () => {
    const site = await serveSite({
      "/gzip": (_request, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("zipped")),
      "/br": (_request, response) =>
        response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("brotli")),
      "/odd": text("x", { "content-encoding": "zstd" }),
      "/broken": text("not gzip", { "content-encoding": "gzip" }),
    });
    expect(await read(site.url("/gzip"), options([site.host]))).toBe("zipped");
    expect(await read(site.url("/br"), options([site.host]))).toBe("brotli");
    await expect(read(site.url("/odd"), options([site.host]))).rejects.toThrow(/zstd/);
    await expect(read(site.url("/broken"), options([site.host]))).rejects.toThrow(/broke off/);
  });

  test("a bomb counts by what it unpacks to", async () => {
    const site = await serveSite({
      "/": (_request, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000))),
    });
    await expect(read(site.url("/"), options([site.host]))).rejects.toThrow(/more behind this address/);
  });

  test("a stream without an end is left", async () => {
    const site = await serveSite({
      "/": (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("x".repeat(10_000)), 1);
        response.on("close", () => clearInterval(timer));
      },
      "/slow": (_request, response) => void response.writeHead(200).write("x"),
    });
    await expect(read(site.url("/"), options([site.host]))).rejects.toThrow(/more behind/);
    await expect(read(site.url("/slow"), options([site.host], { timeoutMs: 300 }))).rejects.toThrow(
      /broke off/,
    );
  });

  test("nothing when it has not changed", async () => {
    const site = await serveSite({
      "/": (request, response) =>
        request.headers["if-none-match"] === '"1"' ? response.writeHead(304).end() : response.end("new"),
    });
    const known = { etag: '"1"', lastModified: null };
    expect(await fetchUrl(site.url("/"), options([site.host]), known)).toEqual({ status: "unchanged" });
  });

  test("says what a server refused", async () => {
    const site = await serveSite({
      "/busy": (_request, response) => response.writeHead(429, { "retry-after": "120" }).end(),
    });
    await expect(read(site.url("/none"), options([site.host]))).rejects.toThrow(/nothing at this address/);
    await expect(read(site.url("/busy"), options([site.host]))).rejects.toMatchObject({ retryAfter: "120" });
  });
});

describe("robots.txt", () => {
  const allowed = async (rules: Parameters<typeof serveSite>[0], path = "/news/feed.xml") => {
    const site = await serveSite(rules);
    return isAllowedByRobots(site.url(path), options([site.host]));
  };

  test("is kept", async () => {
    const rules = text("User-agent: *\nDisallow: /news/\nAllow: /news/open\n");
    expect(await allowed({ "/robots.txt": rules })).toBe(false);
    expect(await allowed({ "/robots.txt": rules }, "/news/open.xml")).toBe(true);
    expect(await allowed({ "/robots.txt": text("User-agent: copydesk\nDisallow: /\n") })).toBe(false);
    expect(await allowed({ "/robots.txt": text("User-agent: other\nDisallow: /\n") })).toBe(true);
  });

  test("that is missing allows; that is in trouble does not", async () => {
    expect(await allowed({})).toBe(true);
    const trouble = (_request: unknown, response: { writeHead(status: number): { end(): void } }) =>
      response.writeHead(503).end();
    await expect(allowed({ "/robots.txt": trouble })).rejects.toThrow(/trouble/);
  });
});
