import { describe, expect, test } from "vitest";
import { jobs } from "@/db/schema/system";
import { trySample, trySampleHandler } from "@/lib/desk/lab/try-sample";
import { createSource } from "@/lib/desk/sources/create-source";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";
import { lineStep } from "@/lib/domain/line-rules";
import { runWorker } from "@/lib/jobs/worker";
import { actAs } from "@/test/support/people";
import { NOW } from "../desk/desk-fixtures";
import { apply, plan, stageFeed } from "./cleaning-fixtures";

const SAMPLE = `<rss version="2.0"><channel><title>Quay</title>
<item><title>One</title><description>&lt;p&gt;Boats came in.&lt;/p&gt;&lt;p&gt;Follow us!&lt;/p&gt;</description></item>
<item><title>Two \0 \ud83d</title><description>&lt;p&gt;Boats went out.&lt;/p&gt;</description></item>
</channel></rss>`;

async function prepare() {
  const staged = await stageFeed(1);
  const worker = runWorker(staged.db, { handlers: [trySampleHandler()], pollMs: 20 });
  const tried = async (text: string, sourceId: number | null = null, switches: StepSwitches = {}) => {
    const sample = { text, format: null, sourceId, switches, now: NOW };
    try {
      return await trySample(staged.db, staged.editor, sample);
    } finally {
      await worker.stop();
    }
  };
  return { ...staged, tried };
}

describe("a sample", () => {
  test("shows its boundaries and fields, covers its text once, and is stored nowhere", async () => {
    const { db, tried } = await prepare();
    const { format, items, found, segments } = await tried(SAMPLE);
    expect(found).toBe(2);
    expect(format).toBe("rss");
    expect(items.map(({ title }) => title.slice(0, 3))).toEqual(["One", "Two"]);
    expect(segments.map(({ text }) => text).join("")).toBe(SAMPLE);
    expect(
      await db
        .select()
        .from(jobs)
        .then((rows) => rows.filter(({ kind }) => kind === "try-sample")),
    ).toEqual([]);
  });

  test("is read with the recipe of a source", async () => {
    const staged = await prepare();
    const { db, tried } = staged;
    const publisher = await actAs(db, "publisher");
    const fields = { name: "Quay", homeUrl: null, usageTerms: null, now: NOW };
    const { id: sourceId } = await createSource(db, publisher, fields);
    await apply(staged, await plan(staged, { sourceId }, { [lineStep("follow us!")]: true }));
    const { items } = await tried(SAMPLE, sourceId);
    expect(items[0]?.body.map(({ text }) => text)).toEqual(["Boats came in."]);
  });

  test("is cleaned otherwise than the recipe says, for a look", async () => {
    const repeated = SAMPLE.replace(
      "&lt;p&gt;Boats came in.",
      "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Boats came in.",
    );
    const bodyOf = async (switches: StepSwitches) =>
      (await (await prepare()).tried(repeated, null, switches)).items[0]?.body.map(({ text }) => text);
    expect(await bodyOf({})).toEqual(["Boats came in.", "Follow us!"]);
    expect(await bodyOf({ "drop-repeated-title": false, [lineStep("Follow us!")]: true })).toEqual([
      "One",
      "Boats came in.",
    ]);
  });

  test("of very many items shows the first, and says how many there are", async () => {
    const { tried } = await prepare();
    const item = (n: number) => `<item><title>Boat ${n}</title><description>It came in.</description></item>`;
    const many = Array.from({ length: 210 }, (_, n) => item(n)).join("");
    const { items, found } = await tried(
      `<rss version="2.0"><channel><title>Q</title>${many}</channel></rss>`,
    );
    expect([items.length, found]).toEqual([200, 210]);
  });

  test("of rubbish is no failure", async () => {
    const { tried } = await prepare();
    expect((await tried("\u202e\0<a".repeat(2_000))).segments.length).toBeGreaterThan(0);
  });
});
