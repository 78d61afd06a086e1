import { expect, test } from "vitest";
import type { PageRequest } from "@/lib/server/render-page";
import { startInstance } from "@/test/support/public-doors";
import { openTestDb } from "@/test/support/test-db";

async function start(type = "text/html; charset=utf-8") {
  const asked: PageRequest[] = [];
  const instance = await startInstance(await openTestDb(), async (request) => {
    asked.push(request);
    const body = Buffer.from(`${request.url} in ${request.scheme ?? "the device's"} colours`);
    return { status: 200, headers: { "content-type": type }, body };
  });
  const ask = async (path: string, cookie?: string) =>
    (await instance.ask(path, cookie === undefined ? {} : { cookie })).body.toString();
  return { asked, ask, instance };
}

const DARK = "copydesk.scheme=dark";

test("readers get pages in the colours that they chose, from the cache as well, and nobody else does", async () => {
  const { asked, ask } = await start();
  for (let round = 0; round < 3; round += 1) {
    expect(await ask("/")).toBe("/ in the device's colours");
    expect(await ask("/", DARK)).toBe("/ in dark colours");
    expect(await ask("/?utm_source=x", DARK)).toBe("/ in dark colours");
    expect(await ask("/", "copydesk.scheme=light")).toBe("/ in light colours");
  }
  expect(asked).toHaveLength(3);
});

test("other cookies and made-up choices make no pages of their own", async () => {
  const { asked, ask } = await start();
  for (const cookie of ["a=1", "copydesk.scheme=pink", "copydesk.scheme=dark2", "x=copydesk.scheme=darker"])
    expect(await ask("/articles/quay", cookie)).toBe("/articles/quay in the device's colours");
  expect(asked).toHaveLength(1);
});

test("no address stands for the page of a choice", async () => {
  const { ask } = await start();
  await ask("/articles/quay", DARK);
  for (const path of ["/articles/quay%20dark", "/articles/quay#dark", "/articles/quay+dark"])
    expect(await ask(path)).not.toContain("in dark");
  expect(await ask("/articles/quay", DARK)).toBe("/articles/quay in dark colours");
});

test("documents are the same for all and kept once; pages say that they differ by cookie", async () => {
  const documents = await start("application/rss+xml");
  for (const cookie of [undefined, DARK]) await documents.ask("/feed.xml", cookie);
  expect(documents.asked).toHaveLength(1);
  expect((await documents.instance.ask("/feed.xml")).headers.vary).toBe("accept-encoding");
  const pages = await start();
  expect((await pages.instance.ask("/")).headers.vary).toBe("accept-encoding, cookie");
});

test("the form that chooses is passed on, and a page of that address is none", async () => {
  const { instance } = await start();
  expect((await instance.ask("/preferences", {}, "POST")).status).toBe(418);
  expect((await instance.ask("/preferences")).status).toBe(418);
});
