import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ByteSource, sourceOf } from "@/lib/ingest/byte-source";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { LIMITS } from "@/lib/ingest/limits";
import { parseDump } from "@/lib/ingest/pipeline";
import { readDump } from "@/lib/ingest/read-dump";
import { splitWith } from "@/lib/ingest/split-events";
import { decodeStream } from "@/lib/ingest/stages/decode";
import type { DumpEvent } from "@/lib/ingest/types";
import { buildZip } from "@/test/support/build-files";
import { tries } from "@/test/support/fuzz";
import { generateFeed } from "@/test/support/generate-feed";

const ROOT = fileURLToPath(new URL("../../fixtures/dumps/", import.meta.url));
const FIXTURES = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => basename(path).startsWith("input."))
  .sort()
  .map((path) => ({ file: path, bytes: new Uint8Array(readFileSync(join(ROOT, path))) }));
const STREAMED = FORMATS.filter(({ stream }) => stream);

/** What a dump gives: its text, and everything else in its order. */
async function gather(events: AsyncIterable<readonly DumpEvent[]>) {
  let text = "";
  const others: DumpEvent[] = [];
  for await (const some of events) {
    for (const event of some) {
      if (event.kind === "text") text += event.text;
      else others.push(event);
    }
  }
  return { text, others };
}

/** Bytes that come in small pieces only; containers, which ask for places of their own, are tested elsewhere. */
const inPieces = (bytes: Uint8Array, size: number): ByteSource => ({
  size: bytes.length,
  read: async (start, end) => bytes.slice(start, Math.min(end, start + size)),
});

const cut = (text: string, places: readonly number[]): string[] => {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
};

describe("reading a dump piece by piece", () => {
  test("every fixture gives the same in pieces of any size", async () => {
    for (const { file, bytes } of FIXTURES) {
      const whole = await gather(readDump({ file, source: sourceOf(bytes) }));
      for (const size of [1_000, 61]) {
        const source = inPieces(bytes, size);
        expect(await gather(readDump({ file, source })), `${file} by ${size}`).toEqual(whole);
      }
    }
  });

  test("a format that reads in pieces finds the same wherever its text is cut", () => {
    const texts = FIXTURES.map(({ bytes }) => new TextDecoder().decode(bytes));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...STREAMED),
        fc.array(fc.nat(), { maxLength: 30 }),
        fc.option(fc.nat()),
        (text, format, places, cutOff) => {
          const read = cutOff === null ? text : text.slice(0, cutOff % (text.length + 1));
          const head = { file: "x", text: read, encoding: "utf-8", warnings: [] };
          const [whole, pieces] = [format.stream?.(head, LIMITS), format.stream?.(head, LIMITS)];
          if (!whole || !pieces) return;
          const expected = splitWith(whole, read);
          const events = cut(read, places).flatMap((piece) => pieces.push(piece));
          const replay = { push: () => [], end: () => [...events, ...pieces.end()] };
          expect(splitWith(replay, "")).toEqual(expected);
          expect(findConservationProblems(read.length, expected)).toEqual([]);
        },
      ),
      tries(300),
    );
  });

  test("bytes in any charset are decoded alike in pieces of any size", async () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.constantFrom("", "é", "Łódź ", "🚢", "\ufeff"), async (parts, word) => {
        const all = Buffer.concat([Buffer.from(word.repeat(20)), ...parts]);
        const read = async (pieces: readonly Uint8Array[]) => {
          const stream = {
            async *open() {
              yield* pieces;
            },
          };
          const { encoding, chunks: texts } = await decodeStream(stream);
          let text = "";
          for await (const piece of texts) text += piece;
          return { encoding, text };
        };
        const whole = await read([all]);
        expect(await read([Buffer.from(word.repeat(20)), ...parts])).toEqual(whole);
        expect(await read(Array.from(all, (byte) => Uint8Array.of(byte)))).toEqual(whole);
      }),
      tries(300),
    );
  });
});

describe("a dump of several parts", () => {
  const feed = [...generateFeed("rss", 20_000)].join("");

  test("is one text in which each part is named, and every character is accounted for", async () => {
    const bytes = buildZip([
      { name: "one/feed.xml", data: feed },
      { name: "nothing.txt", data: "" },
      { name: "two\nlines.txt", data: "Harbour opens\n\nBoats came in on Monday. They will come again." },
    ]);
    const dump = await parseDump({ file: "press.zip", bytes });
    const { text } = await gather(readDump({ file: "press.zip", source: sourceOf(bytes) }));
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
    expect(dump.dropped.filter(({ reason }) => reason === "file name")).toHaveLength(3);
    expect(text.startsWith("=== one/feed.xml ===\n<?xml")).toBe(true);
    expect(text).toContain("\n=== two lines.txt ===\nHarbour opens");
    expect(dump.items.map(({ position }) => position)).toEqual(dump.items.map((_, at) => at));
    const [first] = dump.items[0]?.spans ?? [];
    expect(text.slice(...(first ?? [0, 0]))).toMatch(/^<item>[\s\S]*<\/item>$/);
    for (const warning of dump.warnings) {
      if (warning.span) expect(warning.span[1]).toBeLessThanOrEqual(text.length);
    }
  });

  test("goes on behind a part that is too large for its format", async () => {
    const bytes = buildZip([
      { name: "long.txt", data: "Harbour opens. ".repeat(1_000) },
      { name: "feed.xml", data: feed },
    ]);
    const dump = await parseDump({ file: "press.zip", bytes }, { limits: { wholeText: 5_000 } });
    expect(dump.warnings.map(({ code }) => code)).toContain("too-large");
    expect(dump.dropped.map(({ reason }) => reason)).toContain("too large to be read");
    expect(dump.items.length).toBeGreaterThan(3);
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
  });
});

describe("limits", () => {
  const feedOf = (count: number, body = "x") =>
    `<rss><channel>${`<item><title>T</title><description>${body}</description></item>\n`.repeat(count)}</channel></rss>`;
  const parse = (text: string, limits: Partial<typeof LIMITS>) =>
    parseDump({ file: "x.xml", bytes: Buffer.from(text) }, { limits, vocabulary: { terms: [] } });
  const codes = ({ warnings }: Awaited<ReturnType<typeof parse>>) => warnings.map(({ code }) => code);

  test("items beyond the limit are dropped in one piece, with one warning", async () => {
    const dump = await parse(feedOf(50_000), { items: 20 });
    expect(dump.items).toHaveLength(20);
    expect(codes(dump)).toEqual(["too-many-items"]);
    expect(dump.dropped.at(-1)?.reason).toBe("beyond the limit of items");
    expect(dump.dropped.length).toBeLessThan(30);
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
  });

  test("text beyond the limit is not read, and what was read is accounted for", async () => {
    const dump = await parse(feedOf(1_000), { textLength: 10_000 });
    expect(dump.length).toBe(10_000);
    expect(codes(dump)).toContain("text-too-long");
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
  });

  test("of an item without end the beginning is read, and the items behind it are found", async () => {
    const dump = await parse(feedOf(1, "word ".repeat(100_000)).replace("</channel>", feedOf(2)), {
      itemLength: 5_000,
    });
    expect(dump.items).toHaveLength(3);
    expect(dump.items[0]?.warnings.map(({ code }) => code)).toContain("item-too-long");
    expect(dump.items[0]?.body.map(({ text }) => text).join("").length).toBeLessThan(6_000);
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
  });

  test("an item of a million empty elements takes no more memory than its text", async () => {
    const dump = await parse(feedOf(1, "<b/>".repeat(1_000_000)), { itemLength: 100_000 });
    expect(dump.items[0]?.warnings.map(({ code }) => code)).toContain("item-too-long");
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
  });

  test("names and channels without end are no feed that grows without end", async () => {
    const names = Array.from({ length: 50_000 }, (_, n) => `<n${n}>text ${n}</n${n}>`).join("");
    const dump = await parse(`<rss><channel>${names}${feedOf(1)}</channel></rss>`, {});
    expect(dump.items).toHaveLength(1);
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
  });
});
