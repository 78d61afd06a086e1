import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMAT_NAMES } from "@/lib/domain/ingest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { parseDump } from "@/lib/ingest/pipeline";

const ROOT = fileURLToPath(new URL("../../fixtures/dumps/", import.meta.url));

const SOURCES = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => basename(path).startsWith("input."))
  .sort()
  .map((path) => new Uint8Array(readFileSync(join(ROOT, path))));

const mutation = fc.record({
  at: fc.nat(6_000),
  cut: fc.constantFrom(0, 0, 1, 3, 40, 500),
  insert: fc.uint8Array({ maxLength: 8 }),
});

function mutate(
  bytes: Uint8Array,
  mutations: readonly { at: number; cut: number; insert: Uint8Array }[],
): Uint8Array {
  return mutations.reduce((current, { at, cut, insert }) => {
    const place = at % (current.length + 1);
    return Uint8Array.from([...current.subarray(0, place), ...insert, ...current.subarray(place + cut)]);
  }, bytes);
}

test("law 1: whatever bytes are mixed into a dump, in whatever shape it is read, nothing is lost or thrown", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SOURCES),
      fc.array(mutation, { maxLength: 5 }),
      fc.option(fc.constantFrom(...FORMAT_NAMES)),
      async (source, mutations, format) => {
        const dump = await parseDump({ file: "mutated", bytes: mutate(source, mutations) }, { format });
        expect(findConservationProblems(dump.length, dump)).toEqual([]);
        for (const { title } of dump.items) expect(title).not.toBe("");
      },
    ),
    { numRuns: 80 },
  );
});
