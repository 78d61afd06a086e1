import { expect, test } from "vitest";
import { SAMPLES } from "@/app/(admin)/admin/lab/samples";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { parseDump } from "@/lib/ingest/pipeline";

const EXPECTED = {
  "a listing page": { format: "listing", titles: 3 },
  "a feed": { format: "rss", titles: 2 },
  "a newsletter": { format: "newsletter", titles: 2 },
};

test.each(SAMPLES)("the sample of $name is recognised, and shows what it is for", async ({ name, text }) => {
  const dump = await parseDump({ file: "sample.txt", bytes: new TextEncoder().encode(text) });
  const { format, titles } = EXPECTED[name as keyof typeof EXPECTED];
  expect([dump.format, dump.items.length]).toEqual([format, titles]);
  expect(dump.confidence).toBeGreaterThan(0.7);
  expect(dump.dropped.length).toBeGreaterThan(0);
  expect(findConservationProblems(dump.length, dump)).toEqual([]);
});
