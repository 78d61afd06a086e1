import { describe, expect, test } from "vitest";
import { findDuplicatesAcross, finishItem, finishItems, parseDump, prepareDump } from "@/lib/ingest/pipeline";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const STORIES = [
  "The harbour office opens again on Monday after three months of work on the old quay in Lisbon, the town said.",
  "Four hundred children from both banks of the river sang together on the bridge on Saturday evening.",
  "A storm took the roof off the fish market in the night; nobody was hurt, and the market moves to the church hall.",
];
const FEED = `<rss version="2.0"><channel><title>Gazette</title>${STORIES.map(
  (story, index) =>
    `<item><title>Story ${index}</title><guid>g${index}</guid><description>${story}</description></item>`,
).join("\n")}</channel></rss>`;

describe("pipeline", () => {
  test("runs a dump through all stages", async () => {
    const dump = await parseDump({ file: "feed.xml", bytes: bytesOf(FEED) });
    expect(dump).toMatchObject({
      file: "feed.xml",
      length: FEED.length,
      encoding: "utf-8",
      format: "rss",
      confidence: 1,
    });
    expect(dump.items.map(({ position, title, language }) => [position, title, language])).toEqual([
      [0, "Story 0", "en"],
      [1, "Story 1", "en"],
      [2, "Story 2", "en"],
    ]);
    expect(dump.items[0]?.tags.map(({ name }) => name)).toContain("Lisbon");
    expect(dump.items[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("going on from a cursor gives what an undisturbed run gives", async () => {
    const input = { file: "feed.xml", bytes: bytesOf(FEED) };
    const undisturbed = (await parseDump(input)).items;
    const head = finishItems(await prepareDump(input)).next().value;
    const rest = [...finishItems(await prepareDump(input), 1)];
    expect([head, ...rest]).toEqual(undisturbed);
    const { split, context } = await prepareDump(input);
    expect(split.items.map((raw) => finishItem(raw, context))).toEqual(undisturbed);
  });

  test("a vocabulary of the desk's own is used in place of the built-in one", async () => {
    const vocabulary = { terms: [{ type: "topic" as const, name: "Fisheries", aliases: ["fish market"] }] };
    const { items } = await parseDump({ file: "feed.xml", bytes: bytesOf(FEED) }, { vocabulary });
    expect(items.map(({ tags }) => tags.map(({ name }) => name))).toEqual([[], [], ["Fisheries"]]);
  });

  test("what one item defines is recognised in the others", async () => {
    const bytes = bytesOf(
      FEED.replace(STORIES[1] ?? "", "The Estuary Fishing Cooperation Council (EFCC) met on Monday.").replace(
        STORIES[2] ?? "",
        "A new boat for the EFCC was named on Saturday.",
      ),
    );
    const { items } = await parseDump({ file: "feed.xml", bytes });
    expect(items[2]?.tags.map(({ evidence }) => evidence)).toContain("EFCC");
  });

  test("a text as long as a library is kept, without tags and with a warning", async () => {
    const { items } = await parseDump(
      { file: "x.txt", bytes: bytesOf("x".repeat(2_000_000)) },
      { format: "plain" },
    );
    expect(items[0]?.body[0]?.text).toHaveLength(2_000_000);
    expect(items[0]?.warnings.map(({ code }) => code)).toContain("too-long-to-tag");
  });

  test("the editor's choice of format wins", async () => {
    const dump = await parseDump({ file: "feed.xml", bytes: bytesOf(FEED) }, { format: "plain" });
    expect(dump).toMatchObject({ format: "plain", confidence: 1 });
  });

  test("a text of no known shape is read as plain text, and a warning says so", async () => {
    const dump = await parseDump({ file: "x.txt", bytes: bytesOf("; : ;") });
    expect(dump.format).toBe("unknown");
    expect(dump.warnings.map(({ code }) => code)).toContain("format-unknown");
  });

  test("an empty file has no items and one warning", async () => {
    const dump = await parseDump({ file: "x.txt", bytes: new Uint8Array() });
    expect(dump).toMatchObject({ length: 0, format: "unknown", items: [], dropped: [] });
    expect(dump.warnings.map(({ code }) => code)).toEqual(["empty-file"]);
  });

  test("copies in different dumps find each other", async () => {
    const dumps = [
      await parseDump({ file: "a.xml", bytes: bytesOf(FEED) }),
      await parseDump({ file: "b.xml", bytes: bytesOf(FEED) }),
    ];
    expect(findDuplicatesAcross(dumps).filter(({ kind }) => kind === "same")).toHaveLength(3);
  });
});
