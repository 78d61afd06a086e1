import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { parseDump } from "@/lib/ingest/pipeline";

const FEED = `<rss version="2.0"><channel><title>Quay</title>${["One", "Two", "Three"]
  .map((title) => `<item><title>${title}</title><description>Boats came in.</description></item>`)
  .join("\n")}</channel></rss>`;

const parse = (bytes: Uint8Array, limits = {}) => parseDump({ file: "feed.xml.gz", bytes }, { limits });
const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);

test("a packed feed is read as the feed itself, of one member or of several", async () => {
  const plain = await parseDump({ file: "feed.xml", bytes: Buffer.from(FEED) });
  const members = Buffer.concat([gzipSync(FEED.slice(0, 100)), gzipSync(FEED.slice(100))]);
  for (const bytes of [gzipSync(FEED), members, gzipSync(gzipSync(FEED))]) {
    const packed = await parse(bytes);
    expect(packed).toMatchObject({ format: "rss", length: FEED.length, warnings: [] });
    expect(packed.items).toEqual(plain.items);
  }
  expect((await parse(gzipSync(FEED))).parts[0]?.name).toBe("feed.xml");
});

test("a cut archive gives what stands before the cut", async () => {
  const long = FEED.replace(
    "</channel>",
    `<item><title>Random</title><description>${noise(50_000)}</description></item></channel>`,
  );
  const packed = gzipSync(long);
  const dump = await parse(packed.subarray(0, packed.length / 2));
  expect(codes(dump)).toContain("broken-archive");
  expect(dump.items.map(({ title }) => title)).toEqual(["One", "Two", "Three", "Random"]);
  expect(findConservationProblems(dump.length, dump)).toEqual([]);
});

test("bytes that only begin like an archive are a warning", async () => {
  const dump = await parse(Buffer.from([0x1f, 0x8b, 0x08, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  expect(dump.items).toEqual([]);
  expect(codes(dump)).toContain("broken-archive");
});

test("a bomb is read up to the limit only", async () => {
  const dump = await parse(gzipSync("x ".repeat(2_000_000)), { freeBytes: 100_000, ratio: 2 });
  expect(codes(dump)).toContain("unpacks-too-large");
  expect(dump.length).toBeLessThan(600_000);
  expect(findConservationProblems(dump.length, dump)).toEqual([]);
});

test("archives in archives in archives are not opened without end", async () => {
  let bytes: Uint8Array = Buffer.from(FEED);
  for (let depth = 0; depth < 6; depth++) bytes = gzipSync(bytes);
  const dump = await parse(bytes);
  expect(codes(dump)).toContain("containers-too-deep");
  expect(dump.items).toEqual([]);
});

/** Text that hardly packs. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + ((state >>> 24) % 26));
  }).join("");
}
