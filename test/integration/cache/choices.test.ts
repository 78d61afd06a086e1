import { expect, test } from "vitest";
import type { PageRequest } from "@/lib/server/render-page";
import { startInstance } from "@/test/support/public-doors";
import { openTestDb } from "@/test/support/test-db";

/** An instance whose pages say in what they were asked for; readers may choose French and Arabic. */
async function start(type = "text/html; charset=utf-8", allowed = ["fr", "ar"]) {
  const asked: PageRequest[] = [];
  const instance = await startInstance(
    await openTestDb(),
    async (request) => {
      asked.push(request);
      const { url, scheme, language } = request;
      const body = Buffer.from(
        `${url} in ${scheme ?? "the device's"} colours, ${language ?? "the site's"} words`,
      );
      return { status: 200, headers: { "content-type": type }, body };
    },
    async () => allowed,
  );
  const ask = async (path: string, cookie?: string) =>
    (await instance.ask(path, cookie === undefined ? {} : { cookie })).body.toString();
  return { asked, ask, instance, allowed };
}

const DARK = "copydesk.scheme=dark";
const FRENCH = "copydesk.language=fr";
const PLAIN = "in the device's colours, the site's words";

test("readers get pages in the colours that they chose, from the cache as well, and nobody else does", async () => {
  const { asked, ask } = await start();
  for (let round = 0; round < 3; round += 1) {
    expect(await ask("/")).toBe(`/ ${PLAIN}`);
    expect(await ask("/", DARK)).toBe("/ in dark colours, the site's words");
    expect(await ask("/?utm_source=x", DARK)).toBe("/ in dark colours, the site's words");
    expect(await ask("/", "copydesk.scheme=light")).toBe("/ in light colours, the site's words");
  }
  expect(asked).toHaveLength(3);
});

test("no page of one language or colour is ever given for another, in whatever order they are asked for", async () => {
  const { asked, ask } = await start();
  const schemes = [null, "light", "dark"];
  const languages = [null, "fr", "ar"];
  const choices = schemes.flatMap((scheme) => languages.map((language) => ({ scheme, language })));
  for (let round = 0; round < 4; round += 1)
    for (const { scheme, language } of round % 2 ? choices.toReversed() : choices) {
      const parts = [
        scheme && `copydesk.scheme=${scheme}`,
        "a=1",
        language && `copydesk.language=${language}`,
      ];
      const cookie = (round < 2 ? parts : parts.toReversed()).filter(Boolean).join("; ");
      const words = `in ${scheme ?? "the device's"} colours, ${language ?? "the site's"} words`;
      expect(await ask("/articles/quay", cookie)).toBe(`/articles/quay ${words}`);
    }
  expect(asked).toHaveLength(choices.length);
});

test("other cookies and made-up choices make no pages of their own", async () => {
  const { asked, ask } = await start();
  for (const cookie of [
    ...["a=1", "copydesk.scheme=pink", "copydesk.scheme=dark2", "x=copydesk.scheme=darker"],
    ...["copydesk.language=tlh", "copydesk.language=fr-CA", "copydesk.language=", "copydesk.language=FR"],
  ])
    expect(await ask("/articles/quay", cookie)).toBe(`/articles/quay ${PLAIN}`);
  expect(asked).toHaveLength(1);
});

test("a language that readers may not choose, or no longer may, makes no pages of its own", async () => {
  const { asked, ask, allowed } = await start();
  await ask("/");
  expect(await ask("/", "copydesk.language=de")).toBe(`/ ${PLAIN}`);
  expect(asked).toHaveLength(1);
  expect(await ask("/", `${DARK}; copydesk.language=de`)).toBe("/ in dark colours, the site's words");
  expect(await ask("/articles/quay", FRENCH)).toContain("fr words");
  allowed.length = 0;
  expect(await ask("/topics", FRENCH)).toBe(`/topics ${PLAIN}`);
});

test("no address stands for the page of a choice", async () => {
  const { ask } = await start();
  for (const cookie of [DARK, FRENCH, `${DARK}; ${FRENCH}`]) await ask("/articles/quay", cookie);
  for (const path of ["dark", "dark%20", "%20fr", "%20dark%20fr", "+dark+fr"].map(
    (end) => `/articles/quay%20${end}`,
  ))
    expect(await ask(path)).toContain(PLAIN);
  expect(await ask("/articles/quay#dark")).not.toContain("in dark");
  expect(await ask("/articles/quay", DARK)).toBe("/articles/quay in dark colours, the site's words");
  expect(await ask("/articles/quay", FRENCH)).toBe("/articles/quay in the device's colours, fr words");
});

test("documents are the same for all and kept once; pages say that they differ by cookie", async () => {
  const documents = await start("application/rss+xml");
  for (const path of ["/feed.xml", "/api/v1/articles", "/sitemap.xml", "/articles/quay/card.jpg"]) {
    for (const cookie of [undefined, DARK, FRENCH]) await documents.ask(path, cookie);
    expect(documents.asked.splice(0), path).toHaveLength(1);
  }
  expect((await documents.instance.ask("/feed.xml")).headers.vary).toBe("accept-encoding");
  const pages = await start();
  expect((await pages.instance.ask("/")).headers.vary).toBe("accept-encoding, cookie");
});

test("what a browser says of its languages changes nothing", async () => {
  const { asked, instance } = await start();
  for (const language of ["fr", "ar;q=0.9", "de-CH"])
    expect((await instance.ask("/", { "accept-language": language })).body.toString()).toBe(`/ ${PLAIN}`);
  expect(asked).toHaveLength(1);
});

test("the form that chooses is passed on, and a page of that address is none", async () => {
  const { instance } = await start();
  expect((await instance.ask("/preferences", {}, "POST")).status).toBe(418);
  expect((await instance.ask("/preferences")).status).toBe(418);
});
