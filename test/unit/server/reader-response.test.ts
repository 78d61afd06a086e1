import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { holdBackHtml, isForReaders } from "@/lib/server/reader-response";
import { withoutScripts } from "@/lib/server/without-scripts";

const RUNTIME =
  '<script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"<p>secret</p>"])</script>';
const HINT = '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>';
const DATA = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
const STYLE = '<link rel="stylesheet" href="/_next/a.css"/>';

test("the runtime, its payload and its hints go; data blocks, styles and text stay", () => {
  const html = `<head>${HINT}${STYLE}${DATA}</head><p>about &lt;script&gt; tags</p>${RUNTIME}`;
  expect(withoutScripts(html)).toBe(`<head>${STYLE}${DATA}</head><p>about &lt;script&gt; tags</p>`);
});

test.each(["/", "/articles/x", "/search?q=admin", "/administration", "/feed.xml"])(
  "%s is for readers",
  (path) => {
    expect(isForReaders(path)).toBe(true);
  },
);

test.each(["/admin", "/admin/review", "/api/batches", "/login?next=/", "/setup/abc", "/_next/static/a.js"])(
  "%s is not for readers",
  (path) => {
    expect(isForReaders(path)).toBe(false);
  },
);

async function serve(handler: (response: ServerResponse, request: IncomingMessage) => void): Promise<string> {
  const server = createServer((request, response) => {
    holdBackHtml(request, response, async (html) => ({ html, styleHashes: [] }));
    handler(response, request);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" ? `http://127.0.0.1:${address?.port}/` : "";
}

describe("an answer to a reader", () => {
  test("comes without scripts, however it is written, and may run none", async () => {
    const url = await serve((response) => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8", ETag: '"old"' });
      response.flushHeaders();
      response.write("<h1>Ü</h1><scr");
      response.write(Buffer.from("ipt>alert(1)</script>"));
      response.end("<p>end</p>");
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("<h1>Ü</h1><p>end</p>");
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'none'");
    expect(answer.headers.get("etag")).toBeNull();
  });

  test.each([
    ["a page", 200, { "Content-Type": "text/html" }, "private, no-store"],
    ["a redirect", 308, { Location: "/there" }, "private, no-store"],
    [
      "a page that says so itself",
      200,
      { "Content-Type": "text/html", "Cache-Control": "no-cache" },
      "no-cache",
    ],
    ["a document", 200, { "Content-Type": "text/plain" }, null],
  ])("%s is for whoever asked alone, or as it says", async (_, status, headers, expected) => {
    const url = await serve((response) => void response.writeHead(status, headers).end("text"));
    const answer = await fetch(url, { redirect: "manual" });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, expected]);
  });

  test("is compressed as the reader can read it", async () => {
    const url = await serve((response, request) => {
      expect(request.headers["accept-encoding"]).toBeUndefined();
      response.setHeader("Content-Type", "text/html");
      response.end("<p>long</p>".repeat(500));
    });
    const { request } = await import("node:http");
    const bytes = await new Promise<Buffer>((done) => {
      request(url, { headers: { "accept-encoding": "gzip, br" } }, (answer) => {
        expect(answer.headers["content-encoding"]).toBe("br");
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk)).on("end", () => done(Buffer.concat(chunks)));
      }).end();
    });
    expect(bytes.length).toBeLessThan(200);
    expect(brotliDecompressSync(bytes).toString()).toBe("<p>long</p>".repeat(500));
  });

  test("of another type goes through as it is written", async () => {
    const url = await serve((response) => {
      response.writeHead(200, { "Content-Type": "application/rss+xml", ETag: '"kept"' });
      response.write("<script>");
      response.end("</script>");
    });
    const answer = await fetch(url);
    expect(await answer.text()).toBe("<script></script>");
    expect(answer.headers.get("etag")).toBe('"kept"');
  });

  test("to HEAD and without a body is empty", async () => {
    const url = await serve((response) => {
      response.setHeader("Content-Type", "text/html");
      response.end();
    });
    const answer = await fetch(url, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("");
  });
});
