import { expect, test, vi } from "vitest";
import { fillDemo } from "@/lib/cli/demo";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { readArticlePage } from "@/lib/site/article-page";
import { readHomePage } from "@/lib/site/home-page";
import { readTopicPage } from "@/lib/site/topic-page";
import { createTestDatabase } from "@/test/support/test-db";
import { workUntil } from "@/test/support/work-until";

test("the demo is a site with sections, sources, an event, a correction and a translation; never twice", async () => {
  const { db, dataFolder, databaseUrl } = await createTestDatabase();
  vi.stubEnv("COPYDESK_DATA", dataFolder);
  vi.stubEnv("DATABASE_URL", databaseUrl ?? "");
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  const work = async () => {
    while (await workOnce(db, { handlers, now: () => new Date() }, new AbortController().signal));
  };
  const fill = () => fillDemo(db, { origin: "https://demo.example", say: () => undefined });
  try {
    await workUntil(fill(), work);
    await expect(fill()).rejects.toMatchObject({ code: "conflict" });
  } finally {
    vi.unstubAllEnvs();
  }

  const now = new Date();
  const home = await readHomePage(db, now);
  expect(home.sections.length).toBeGreaterThanOrEqual(2);
  const event = await readTopicPage(db, "marrow-flood-of-january-2025", { page: 1, now });
  expect(event?.timeline.length).toBeGreaterThanOrEqual(3);
  expect(event?.aliases).toEqual(["Marrow flood"]);
  const passed = await readArticlePage(
    db,
    "marrow-passes-the-flood-mark-at-saltby-two-streets-are-cleared",
    now,
  );
  expect(passed?.corrections).toHaveLength(1);
  expect(passed?.origin).toMatchObject({ name: "Lower Marrow River Office" });
  const light = await readArticlePage(db, "a-harbour-light-gets-its-flame-back", now);
  expect(light?.translations.map(({ language }) => language)).toEqual(["de"]);
  const ferry = await readArticlePage(db, "the-ferry-that-runs-on-the-tide-table", now);
  expect(ferry?.republish).toBe("excerpt");
});
