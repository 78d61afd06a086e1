import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FORMAT_NAMES } from "@/lib/domain/ingest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { clean } from "@/lib/ingest/stages/clean";
import { detect } from "@/lib/ingest/stages/detect";
import type { CleanItem, Dump, DumpFormat } from "@/lib/ingest/types";
import { fixtureFormats, readDumpFixtures } from "../support/read-dump-fixtures";

/** The shapes that arrive as text and whose cases are `input.txt`. */
const TEXT_FORMATS = [
  "listing",
  "rss-text",
  "linkedin",
  "social-page",
  "newsletter",
  "docplayer",
  "plain",
] as const;

function formatNamed(name: string): DumpFormat {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (!format) throw new Error(`No format is registered as ${name}.`);
  return format;
}

/** What an editor would see of an item: the fields, and the blocks one a line. */
function summarise(item: CleanItem) {
  const {
    title,
    titleDerived,
    kicker,
    summary,
    author,
    url,
    guid,
    publishedAt,
    categories,
    hashtags,
    links,
  } = item;
  const body = item.body.map(({ type, text }) => `${type} ${text}`);
  const warnings = item.warnings.map(({ code }) => code);
  return {
    title,
    titleDerived,
    kicker,
    summary,
    author,
    url,
    guid,
    publishedAt,
    categories,
    hashtags,
    links,
    warnings,
    body,
  };
}

function summariseDump(dump: Dump, format: DumpFormat): string {
  const split = format.split(dump);
  const reasons = [...new Set(split.dropped.map(({ reason }) => reason))].sort();
  const related = split.related.map(({ title }) => title);
  const items = split.items.map((item) => summarise(clean(item)));
  return `${JSON.stringify({ items, related, reasons }, null, 2)}\n`;
}

describe("registry", () => {
  test("every format of the domain is registered once", () => {
    expect(FORMATS.map(({ name }) => name).sort()).toEqual([...FORMAT_NAMES].sort());
  });

  test("every fixture folder belongs to a registered format", () => {
    const names: string[] = FORMATS.map(({ name }) => name);
    expect(fixtureFormats().filter((folder) => !names.includes(folder))).toEqual([]);
  });

  test("every text format has at least two cases", () => {
    const cases = readDumpFixtures();
    for (const name of TEXT_FORMATS) {
      expect(cases.filter(({ format }) => format === name).length, name).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(readDumpFixtures())("$format: $name", ({ format, dump, expected, expectedPath }) => {
  test("is recognised", () => {
    expect(detect(dump, FORMATS).format?.name).toBe(format);
  });

  test("conserves the text", () => {
    expect(findConservationProblems(dump.text.length, formatNamed(format).split(dump))).toEqual([]);
  });

  test("gives the expected items", () => {
    const actual = summariseDump(dump, formatNamed(format));
    // A new case writes its own first answer, to be read and corrected by its author; never in continuous integration.
    if (expected === null && !process.env.CI) writeFileSync(expectedPath, actual);
    else expect(actual).toBe(expected);
  });

  test("says the same twice", () => {
    expect(summariseDump(dump, formatNamed(format))).toBe(summariseDump(dump, formatNamed(format)));
  });
});
