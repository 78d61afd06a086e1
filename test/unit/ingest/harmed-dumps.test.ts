import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMAT_NAMES, type FormatName } from "@/lib/domain/ingest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { parseDump } from "@/lib/ingest/pipeline";
import { findItemProblems } from "@/test/support/find-item-problems";
import { tries } from "@/test/support/fuzz";
import { HARMED_CONTAINERS, HARMED_FORMATS, harmedDumps } from "@/test/support/harmed-dumps";

async function read(bytes: Uint8Array, format: FormatName | null) {
  const dump = await parseDump({ file: "harmed", bytes }, { format });
  expect(findConservationProblems(dump.length, dump)).toEqual([]);
  expect(findItemProblems(dump)).toEqual([]);
  return dump;
}

test.each(HARMED_FORMATS)(
  "law 1: of a harmed dump of the format %s nothing is lost, and its items are whole",
  async (name) => {
    const own = FORMAT_NAMES.filter((format) => format === name);
    await fc.assert(
      fc.asyncProperty(harmedDumps(name), fc.constantFrom(null, ...own), async (bytes, format) => {
        await read(bytes, format);
      }),
      tries(10, { among: HARMED_FORMATS.length }),
    );
  },
);

test.each(HARMED_CONTAINERS)("law 1: nor of a harmed file of the kind %s", async (kind) => {
  await fc.assert(
    fc.asyncProperty(harmedDumps(kind), async (bytes) => {
      await read(bytes, null);
    }),
    tries(10, { among: HARMED_CONTAINERS.length }),
  );
});

test("law 1: and so it is when a dump is read in the shape of another one", async () => {
  await fc.assert(
    fc.asyncProperty(harmedDumps(), fc.constantFrom(...FORMAT_NAMES), async (bytes, format) => {
      await read(bytes, format);
    }),
    tries(60),
  );
});

test("the same bytes give the same items, however they came to harm", async () => {
  await fc.assert(
    fc.asyncProperty(harmedDumps(), async (bytes) => {
      expect(await read(bytes, null)).toEqual(await read(bytes, null));
    }),
    tries(25),
  );
});
