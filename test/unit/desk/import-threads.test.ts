import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type FinishedItem, finishHere } from "@/lib/desk/import/finisher";
import { isolatedExtract } from "@/lib/desk/import/isolated-extract";
import { threadFinisher } from "@/lib/desk/import/thread-finisher";
import { extractHere } from "@/lib/ingest/extractors/registry";
import { prepareDump } from "@/lib/ingest/pipeline";
import { buildDocx } from "@/test/support/build-files";

async function itemsOf(format: string) {
  const root = `test/fixtures/dumps/${format}/`;
  const items = [];
  for (const name of readdirSync(root)) {
    const file = readdirSync(root + name).find((entry) => entry.startsWith("input.")) ?? "";
    const { split } = await prepareDump({ file, bytes: readFileSync(`${root}${name}/${file}`) });
    items.push(...split.items);
  }
  return items;
}

/** An item as both threads have it: one keeps what it was packed in, the other what it was made of. */
function withoutWays({ item, raw, comparable, nearKeys }: FinishedItem) {
  const { body, links, hashtags, steps } = item;
  const whole = { ...item, body, links, hashtags, steps, fingerprint: undefined };
  return { item: whole, raw, comparable, nearKeys };
}

describe("a thread that finishes items", () => {
  test("makes of them what this thread makes, for several imports at once", async () => {
    const [feeds, posts] = [await itemsOf("rss"), await itemsOf("linkedin")];
    const contexts = [{}, { skipSteps: new Set(["drop-repeated-title", "tidy-title"]) }];
    const open = threadFinisher();
    const runs = [feeds, posts].map(async (items, at) => {
      const context = contexts[at] ?? {};
      const [here, there] = [finishHere(context), open(context)];
      await Promise.all([here.learn(items), there.learn(items)]);
      const finished = await Promise.all([there.finish(items.slice(0, 2)), there.finish(items.slice(2))]);
      expect(finished.flat().map(withoutWays)).toEqual((await here.finish(items)).map(withoutWays));
      there.close();
    });
    await Promise.all(runs);
  });

  test("gives back many items in their order, each with its source", async () => {
    const [first] = await itemsOf("rss");
    if (!first) throw new Error("no fixture");
    const many = Array.from({ length: 130 }, (_, position) => ({ ...first, position }));
    const finisher = threadFinisher()({});
    const finished = await finisher.finish(many);
    finisher.close();
    expect(finished.map(({ item }) => item.position)).toEqual(many.map(({ position }) => position));
    for (const [at, { raw }] of finished.entries()) expect(raw).toBe(many[at]);
  });

  test("fails in words what it can't do, and goes on", async () => {
    const [item] = await itemsOf("rss");
    if (!item) throw new Error("no fixture");
    const finisher = threadFinisher()({});
    await expect(finisher.finish([{ ...item, body: null as never }])).rejects.toThrow();
    expect(await finisher.finish([item])).toHaveLength(1);
    finisher.close();
    await expect(finisher.finish([item])).rejects.toThrow("closed");
  });
});

describe("a thread that reads binary files", () => {
  const docx = buildDocx(["# Harbour", "Boats came in on Monday."]);

  test("gives what this thread gives, file after file and at once", async () => {
    const extract = isolatedExtract();
    const expected = await extractHere("docx", docx, "a.docx");
    expect(await extract("docx", docx, "a.docx")).toEqual(expected);
    const both = await Promise.all([extract("docx", docx, "a.docx"), extract("docx", docx, "a.docx")]);
    expect(both).toEqual([expected, expected]);
  });

  test("says of a damaged file what is wrong with it", async () => {
    const damaged = Buffer.from("%PDF-1.7 and no more");
    await expect(isolatedExtract()("pdf", damaged, "a.pdf")).rejects.toMatchObject({ code: "broken-pdf" });
  });

  test("is ended when a file takes too long or too much, and the next file is read", async () => {
    const slow = isolatedExtract({ patienceMs: 1, memoryMb: 384 });
    await expect(slow("docx", docx, "a.docx")).rejects.toMatchObject({ code: "part-takes-long" });
    const tight = isolatedExtract({ patienceMs: 60_000, memoryMb: 40 });
    const huge = buildDocx(Array.from({ length: 60_000 }, (_, n) => `Paragraph ${n} of a book without end.`));
    await expect(tight("docx", huge, "huge.docx")).rejects.toMatchObject({ code: "part-takes-memory" });
    expect(await tight("docx", docx, "a.docx")).toHaveLength(1);
  });
});
