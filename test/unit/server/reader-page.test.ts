import { createHash } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerWithStatus } from "@/lib/current-response";
import { createInlineStyles } from "@/lib/server/inline-styles";
import { makeReaderPage } from "@/lib/server/reader-page";
import { renderPage } from "@/lib/server/render-page";

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/${name}.css" data-precedence="next"/>`;
const plain = async (html: string) => ({ html, styleHash: null });

async function build(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-build-"));
  await mkdir(join(folder, "static"));
  for (const [name, css] of Object.entries(files))
    await writeFile(join(folder, "static", `${name}.css`), css);
  return folder;
}

test("style sheets stand in the page, in their order, and only they may apply", async () => {
  const folder = await build({ a: "p{color:red}", b: "b{color:blue}\n/*# sourceMappingURL=b.css.map*/" });
  const html = `<head>${link("a")}${link("b")}</head><p>text</p>`;
  const page = await makeReaderPage(html, createInlineStyles(folder));
  const css = "p{color:red}b{color:blue}";
  expect(page.html).toBe(`<head><style>${css}</style></head><p>text</p>`);
  const hash = createHash("sha256").update(css).digest("base64");
  expect(page.policy).toContain(`style-src 'sha256-${hash}'; style-src-attr`);
});

test.each([
  ["that is missing", {}],
  ["that would end its element", { a: "p::after{content:'</style><script>'}" }],
])("a style sheet %s stays a link", async (_, files) => {
  const page = await makeReaderPage(link("a"), createInlineStyles(await build(files)));
  expect(page.html).toBe(link("a"));
  expect(page.policy).toContain("style-src 'self';");
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
    answerWithStatus(404);
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
