import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf } from "@/lib/domain/segment-runs";
import { applyEdits, type Run, type SegmentEdit } from "@/lib/domain/segments";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { prepareDump } from "@/lib/ingest/pipeline";
import { resegment, type SegmentContext } from "@/lib/ingest/stages/segment";
import type { RawItem } from "@/lib/ingest/types";
import { tries } from "@/test/support/fuzz";

const ROOT = fileURLToPath(new URL("../../fixtures/dumps/", import.meta.url));

/** Every fixture whose bytes are its text. */
const CASES = readdirSync(ROOT).flatMap((format) =>
  readdirSync(`${ROOT}${format}`).flatMap((name) =>
    ["txt", "xml", "rdf", "json"]
      .map((ending) => `${format}/${name}/input.${ending}`)
      .filter((path) => existsSync(ROOT + path)),
  ),
);

/**
 * Their items are told by what other items look like, by a list below them all, by the fields that a feed puts around
 * all its texts, or by the buttons of the page around a document: an item cut out has none of these.
 */
const TOLD_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  docplayer: [
    ...["paper-german", "shared-polish", "slideshare-english-old-page", "slideshare-german", "study-english"],
    "talk-spanish",
  ],
  listing: ["dutch-buttons-behind-teasers", "portuguese-name-below-by", "spanish-unknown-button"],
  newsletter: ["english-wrapped", "german-footnotes"],
  "rss-text": [
    ...["atom-italian", "blogger-german-one-line", "joomla-portuguese", "medium-english", "podcast-english"],
    "typo3-german-whole-teasers",
  ],
  "social-page": ["facebook-english", "facebook-german"],
};

const isToldByOthers = (path: string): boolean => {
  const [format = "", name = ""] = path.split("/");
  return TOLD_BY_OTHERS[format]?.includes(name) ?? false;
};

async function open(path: string) {
  const { dump, split, format } = await prepareDump({ file: path, bytes: readFileSync(ROOT + path) });
  const { text } = dump;
  const runs = runsOf(
    split.items.map(({ position, spans }) => ({ id: position, spans })),
    split.dropped.map((span) => ({ ...span, isBlank: text.slice(span.start, span.end).trim() === "" })),
  );
  const head = split.items[0]?.spans[0]?.[0] ?? 0;
  const gaps = split.dropped.map((span) => ({
    ...span,
    isInner: split.items.some(
      ({ spans }) => (spans[0]?.[0] ?? 0) < span.start && span.end < (spans.at(-1)?.[1] ?? 0),
    ),
  }));
  const around = (offset: number): SegmentContext => ({
    format: FORMATS.find(({ name }) => name === format) ?? null,
    head: text.slice(0, Math.min(head, offset)),
  });
  return {
    text,
    split,
    runs,
    read: (cut: readonly Run[]) => resegment(cut, { text, start: 0, gaps, around }),
  };
}

const fieldsOf = ({ title, kicker, summary, url, guid, publishedAtRaw, body }: RawItem) => ({
  ...{ title, kicker, summary, url, guid, publishedAtRaw, body },
});

const coverOf = (read: ReturnType<typeof resegment>) => ({
  items: read.flatMap(({ raw }) => (raw ? [raw] : [])),
  dropped: read.flatMap(({ dropped }) => dropped),
});

describe.each(CASES)("%s", (path) => {
  test("an item that is cut out where it was reads as before, and no character is lost", async () => {
    const { text, split, runs, read } = await open(path);
    const segments = read(runs);
    expect(findConservationProblems(text.length, coverOf(segments))).toEqual([]);
    for (const { run, raw } of segments) {
      const before = split.items.find(({ position }) => position === run.item);
      if (raw && before && !isToldByOthers(path)) expect(fieldsOf(raw)).toEqual(fieldsOf(before));
    }
  });

  test("whatever is cut, joined, left out or taken in, every character stays in exactly one place", async () => {
    const { text, runs, read } = await open(path);
    const offset = fc.nat(text.length);
    const edit: fc.Arbitrary<SegmentEdit> = fc.constantFrom(...runs.map(({ start }) => start)).chain((at) =>
      fc.oneof(
        offset.map((to) => ({ type: "move" as const, from: at, to })),
        offset.map((place) => ({ type: "split" as const, at: place })),
        fc
          .constantFrom(...runs.map(({ start }) => start))
          .map((to) => ({ type: "join" as const, from: at, to })),
        fc.constantFrom("drop" as const, "keep" as const).map((type) => ({ type, at })),
      ),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        let current: readonly Run[] = runs;
        for (const one of edits) {
          const result = applyEdits(current, [one]);
          if (result.ok) current = result.runs;
        }
        expect(findConservationProblems(text.length, coverOf(read(current)))).toEqual([]);
      }),
      tries(25, { among: CASES.length }),
    );
  });
});

test("joined items read as the first of them, with the other’s title and text behind its own", async () => {
  const { runs, read } = await open("rss/full-content/input.xml");
  const [first, second] = runs.filter(({ item }) => item !== null);
  const joined = applyEdits(runs, [{ type: "join", from: first?.start ?? 0, to: second?.start ?? 0 }]);
  if (!joined.ok) throw new Error(joined.problem);
  const items = read(joined.runs).flatMap(({ raw }) => raw ?? []);
  const apart = read(runs).flatMap(({ raw }) => raw ?? []);
  expect(items).toHaveLength(1);
  expect(items[0]?.title).toBe(apart[0]?.title);
  expect(items[0]?.body.source.startsWith(apart[0]?.body.source ?? "?")).toBe(true);
  expect(items[0]?.body.source).toContain(apart[1]?.body.source ?? "?");
});

test("text that its format can’t read is still an item, with its first line for a title", async () => {
  const text =
    "A note on the tides\n\nThe tide tables for March were printed twice by mistake, the harbour office says.\n";
  const run = { start: 0, end: text.length, item: -1, reason: null };
  const nothing = { format: { name: "rss" as const, detect: () => 0, split: () => EMPTY }, head: "" };
  const [read] = resegment([run], { text, start: 0, gaps: [], around: () => nothing });
  expect(read?.raw?.title).toBe("A note on the tides");
  expect(read?.raw?.spans).toEqual([[0, text.length]]);
});

test("a reading that would leave out most of what an editor has called an item is not taken", async () => {
  const text = "Harbour closed\n\nNobody sails before Monday, says the harbour office in a notice.\n";
  const run = { start: 0, end: text.length, item: -1, reason: null };
  const title = { ...PLAIN, spans: [[0, 15] as const] };
  const split = () => ({
    ...EMPTY,
    items: [title],
    dropped: [{ start: 15, end: text.length, reason: "menu" }],
  });
  const format = { name: "rss" as const, detect: () => 0, split };
  const [read] = resegment([run], { text, start: 0, gaps: [], around: () => ({ format, head: "" }) });
  expect(read?.dropped).toEqual([]);
  expect(read?.raw?.body.source).toContain("Nobody sails");
});

const EMPTY = { items: [], dropped: [], related: [], warnings: [] };
const PLAIN = buildRawItem({ position: 0, spans: [], confidence: 1, title: "Harbour closed" });

test("left-out text keeps the reason that it had, and what an editor leaves out is not news", () => {
  const text = "Menu and search. The tide is late. ";
  const gaps = [{ start: 0, end: 17, reason: "menu", isInner: false }];
  const run = { start: 0, end: text.length, item: null, reason: "menu" };
  const [read] = resegment([run], { text, start: 0, gaps, around: () => ({ format: null, head: "" }) });
  expect(read?.dropped).toEqual([
    { start: 0, end: 17, reason: "menu" },
    { start: 17, end: text.length, reason: "not news" },
  ]);
});

test("text that an editor has taken in stays in, also where its format would leave it out", async () => {
  const text =
    "A word before\nHarbour closed\n\nNobody sails before Monday, says the harbour office in a notice.\nMenu\nSearch\n";
  const run = { start: 100, end: 100 + text.length, item: 1, reason: null };
  const [title, menu] = [text.indexOf("Harbour"), text.indexOf("Menu")];
  const item = {
    ...PLAIN,
    spans: [[title, menu] as const],
    body: { kind: "text" as const, source: "Nobody sails." },
  };
  const dropped = [
    { start: 0, end: title, reason: "menu" },
    { start: menu, end: text.length, reason: "menu" },
  ];
  const format = {
    name: "rss" as const,
    detect: () => 0,
    split: () => ({ ...EMPTY, items: [item], dropped }),
  };
  const around = () => ({ format, head: "" });
  const read = (isInner: boolean) =>
    resegment([run], {
      text,
      start: 100,
      gaps: [{ start: 100 + menu, end: 100 + text.length, reason: "menu", isInner }],
      around,
    })[0];
  expect(read(false)?.dropped).toEqual([]);
  expect(read(false)?.raw?.spans).toEqual([[100, 100 + text.length]]);
  expect(read(false)?.raw?.body.source).toBe("A word before\n\n\nNobody sails.\n\nMenu\nSearch\n");
  // What was left out inside the item before, nobody has asked for.
  expect(read(true)?.raw?.spans).toEqual([[100, 100 + menu]]);
  expect(read(true)?.dropped).toEqual([{ start: 100 + menu, end: 100 + text.length, reason: "menu" }]);
});
