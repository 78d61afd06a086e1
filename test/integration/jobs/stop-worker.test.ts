import { expect, test } from "vitest";
import { getBatch } from "@/db/queries/batches";
import { hasDueJob } from "@/db/queries/jobs";
import { IMPORT_KIND } from "@/lib/desk/import/import-job";
import { endlessPdf } from "@/test/support/hostile-dumps";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { spawnChild } from "@/test/support/spawn-child";
import { createTestDatabase } from "@/test/support/test-db";

/** It gives itself ten seconds, all that it has loaded has to end as well; reading to the end would take two minutes. */
const ENDS_WITHIN_MS = 60_000;

test("a worker that is told to end does so in time, whatever it is reading, and leaves its job to another one", async () => {
  const { db, dataFolder, env } = await createTestDatabase();
  const editor = await insertEditor(db);
  const { id } = await uploadText(db, editor, { dataFolder, text: endlessPdf(), fileName: "endless.pdf" });
  const worker = spawnChild("lib/cli/copydesk.ts", ["worker"], env);
  await worker.printed("waiting for jobs");
  await expect.poll(async () => (await getBatch(db, id))?.status, { timeout: 240_000 }).toBe("running");

  const told = performance.now();
  worker.process.kill("SIGTERM");
  expect((await worker.ended).code).toBe(0);
  expect(performance.now() - told).toBeLessThan(ENDS_WITHIN_MS);
  const isDue = () => hasDueJob(db, [IMPORT_KIND], new Date());
  await expect.poll(isDue, { timeout: 240_000 }).toBe(true);
});
