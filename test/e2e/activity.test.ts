import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEvents } from "@/db/schema/system";
import { audit } from "@/test/support/audit";
import { insertArticle, insertBatch, insertItem, insertUser } from "@/test/support/factories";
import { type Newsroom, openNewsroom, picture } from "@/test/support/newsroom";

const ARABIC = "افتتاح مكتبة جديدة في الميناء";
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

/** Two days of a small newsroom, in the morning of every time zone that a machine may be in. */
async function fill(): Promise<void> {
  const { db } = newsroom.database;
  const bea = await insertUser(db, { name: "Bea Quill" });
  const article = await insertArticle(db, { headline: ARABIC, language: "ar" });
  const batch = await insertBatch(db, { fileName: "harbour-listing.txt" });
  const at = (day: number, minute: number) => new Date(Date.UTC(2026, 1, day, 9, minute));
  const items = [];
  for (let n = 0; n < 30; n += 1) items.push(await insertItem(db, batch.id));
  await db.insert(auditEvents).values([
    { actorId: bea.id, action: "batch.created", subjectType: "batch", subjectId: batch.id, at: at(2, 0) },
    ...items.map(({ id }, n) => ({
      ...{ actorId: bea.id, action: "item.accepted", subjectType: "item", subjectId: id, at: at(2, n + 1) },
    })),
    {
      actorId: null,
      action: "article.published",
      subjectType: "article",
      subjectId: article.id,
      at: at(3, 0),
    },
    { actorId: bea.id, action: "page.created", subjectType: "page", subjectId: 77, at: at(3, 1) },
  ]);
}

test("an administrator reads who did what, narrows it, follows it and takes it away", async () => {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin"));
  await desk.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Activity" }).click();
  await desk.getByRole("heading", { name: "Activity" }).waitFor();
  await desk.getByText("Ada Marrow signed in").waitFor();
  await fill();
  await desk.reload();
  await picture(desk, "activity");

  const line = desk.getByRole("listitem").filter({ hasText: "Bea Quill accepted 30 items" });
  await line.getByRole("link", { name: "harbour-listing.txt" }).waitFor();
  await line.getByText("Which ones").click();
  await line.getByText("and 10 more").waitFor();
  await desk.getByText("Bea Quill began a page (gone)").waitFor();
  expect(await desk.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
    expect.any(String),
    expect.stringMatching(/^Tuesday,? 3 February 2026$/),
    expect.stringMatching(/^Monday,? 2 February 2026$/),
  ]);
  const headline = desk.getByRole("link", { name: ARABIC });
  expect([await headline.getAttribute("dir"), await headline.getAttribute("lang")]).toEqual(["auto", "ar"]);
  for (const colorScheme of ["light", "dark"] as const) {
    await desk.emulateMedia({ colorScheme });
    expect(await audit(desk)).toEqual([]);
  }
  expect(await desk.locator("main").textContent()).not.toMatch(/[a-z]+\.[a-z]+_[a-z]+|\{|undefined|null/);

  await desk.getByLabel("What").selectOption("Articles");
  await desk.getByLabel("Until").fill("2026-02-03");
  await desk.getByRole("button", { name: "Show", exact: true }).click();
  await desk.waitForURL(/kind=articles/);
  await desk.getByText("as was scheduled").waitFor();
  expect(await desk.locator(".activity-line").count()).toBe(1);
  expect(await desk.getByLabel("What").inputValue()).toBe("articles");
  const answer = await desk.request.get(
    url((await desk.getByRole("link", { name: "Download as CSV" }).getAttribute("href")) ?? ""),
  );
  expect(answer.headers()["content-disposition"]).toContain("activity.csv");
  expect((await answer.text()).trimEnd().split("\r\n")[1]).toContain(
    `,The desk,"published “${ARABIC}”, as was scheduled",Articles`,
  );

  await headline.click();
  await desk.getByText("History", { exact: true }).click();
  await desk.getByRole("link", { name: "In the record of the desk" }).click();
  await desk.getByText("The history of").waitFor();
  expect(await desk.locator(".activity-line").count()).toBe(1);

  await desk.goto(url("/admin/activity?person=desk&kind=tags"));
  await desk.getByRole("heading", { name: "Nothing fits these filters" }).waitFor();
  expect(await audit(desk)).toEqual([]);
  await picture(desk, "activity-nothing");
  await desk.getByRole("link", { name: "Show everything" }).click();
  await desk.getByText("Bea Quill accepted 30 items").waitFor();

  await desk.setViewportSize({ width: 390, height: 844 });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await picture(desk, "activity-phone");
  await desk.setViewportSize({ width: 1440, height: 900 });
});

test("whatever stands in the address, the page is there", async () => {
  const { desk, reader, url } = newsroom;
  const odd = "person=x&kind=__proto__&from=2026-02-31&until=%00&zone=Mars&subject=article-0&before=-1";
  for (const query of [
    odd,
    "person=1&person=2&kind=",
    "before=999999999",
    "subject=user-1",
    "zone=Etc/GMT%2B12&from=9999-12-31",
  ]) {
    const answer = await desk.goto(url(`/admin/activity?${query}`));
    expect(answer?.status(), query).toBe(200);
    await desk.getByRole("heading", { name: "Activity" }).waitFor();
  }
  expect((await reader.request.get(url("/api/activity"))).status()).toBe(401);
  await reader.goto(url("/admin/activity"));
  expect(new URL(reader.url()).pathname).toBe("/login");
  expect(newsroom.faults).toEqual([]);
});
