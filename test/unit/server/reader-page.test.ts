import { createHash } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { SITE_STYLES, type SiteStyles } from "@/lib/domain/site-styles";
import { createInlineStyles } from "@/lib/server/inline-styles";
import { makeReaderPage } from "@/lib/server/reader-page";
import { renderPage } from "@/lib/server/render-page";

const link = (name: SiteStyles) => `<link rel="stylesheet" href="/styles/${name}.css"/>`;
const plain = async (html: string) => ({ html, styleHashes: [] });

async function build(files: Partial<Record<SiteStyles, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-build-"));
  for (const name of SITE_STYLES) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, `${name}.css`), files[name] ?? "");
  }
  return folder;
}

const hashOf = (css: string) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`;

test("style sheets stand in the page where they were linked, and only they may apply", async () => {
  const folder = await build({ "pages/front": "p{color:red}\n", "themes/magazine": "b{content:'$&'}" });
  const html = `<head>${link("pages/front")}${link("themes/magazine")}</head><p>text</p>`;
  const page = await makeReaderPage(html, createInlineStyles(folder));
  expect(page.html).toBe("<head><style>p{color:red}</style><style>b{content:'$&'}</style></head><p>text</p>");
  expect(page.policy).toContain(
    `style-src ${hashOf("p{color:red}")} ${hashOf("b{content:'$&'}")}; style-src-attr`,
  );
});

test("a page has the style sheets that it asks for and no others", async () => {
  const folder = await build({ "pages/list": "p{}", "pages/article": "b{}" });
  const page = await makeReaderPage(link("pages/list"), createInlineStyles(folder));
  expect(page.html).toBe("<style>p{}</style>");
  expect(page.policy).toContain(`style-src ${hashOf("p{}")};`);
});

test("a style sheet that would end its element is refused", async () => {
  const folder = await build({ "pages/list": "p::after{content:'</style><script>'}" });
  await expect(makeReaderPage(link("pages/list"), createInlineStyles(folder))).rejects.toThrow(
    "pages/list.css",
  );
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const render = (answer: Answer) =>
  renderPage(
    { handle: async (request, response) => answer(request, response), inlineStyles: plain },
    { origin: "https://news.example.org", scheme: null, language: null, url: "/articles/quay" },
  );

test("a page is rendered without anything of the reader who asks", async () => {
  let asked: unknown;
  await render((request, response) => {
    asked = { method: request.method, url: request.url, headers: request.headers };
    response.end();
  });
  expect(asked).toEqual({
    method: "GET",
    url: "/articles/quay",
    headers: { host: "news.example.org", "x-forwarded-proto": "https", "user-agent": "copydesk" },
  });
});

test("a page is gathered however it is written, with the status that it sets", async () => {
  const answer = await render((_, response) => {
    response.setHeader("X-Frame-Options", "DENY");
    response.statusCode = 404;
    response.write("<h1>Ü</h1><scr", () => undefined);
    response.write(Buffer.from("ipt>alert(1)</script>"));
    response.end("<p>end</p>");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
  });
  expect([answer.status, answer.body.toString()]).toEqual([404, "<h1>Ü</h1><p>end</p>"]);
  expect(answer.headers["x-frame-options"]).toBe("DENY");
  expect(answer.headers["content-security-policy"]).toContain("script-src 'none'");
});

test("a document that is no page is left as it is, and may run nothing either", async () => {
  const answer = await render((_, response) => {
    response.writeHead(200, { "Content-Type": "application/rss+xml", "Set-Cookie": ["a=1", "b=2"] });
    response.end("<script></script>");
  });
  expect(answer.body.toString()).toBe("<script></script>");
  expect(answer.headers).toMatchObject({ "set-cookie": "a=1, b=2" });
  expect(answer.headers["content-security-policy"]).toContain("script-src 'none'");
});
