import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { type PreparedDump, prepareDump } from "@/lib/ingest/pipeline";
import { clean } from "@/lib/ingest/stages/clean";
import type { RawItem } from "@/lib/ingest/types";

const ROOT = fileURLToPath(new URL("../fixtures/dumps/", import.meta.url));

/** Every case whose input is no `input.txt`; those are read by `formats.test.ts`. */
const CASES = readdirSync(ROOT)
  .sort()
  .flatMap((format) =>
    readdirSync(`${ROOT}${format}`)
      .sort()
      .map((name) => ({ format, name, folder: `${ROOT}${format}/${name}/` })),
  )
  .filter(({ folder }) => !existsSync(`${folder}input.txt`));
const FEED_FORMATS = [...new Set(CASES.map(({ format }) => format))];

async function prepareCase(folder: string): Promise<PreparedDump> {
  const file = readdirSync(folder).find((name) => name !== "expected.json") ?? "";
  return prepareDump({ file, bytes: readFileSync(`${folder}${file}`) });
}

/** What an editor would see of an item, and the first and last signs of its place in the feed. */
function summarise(raw: RawItem, text: string) {
  const {
    title,
    kicker,
    summary,
    author,
    url,
    guid,
    publishedAt,
    declaredLanguage,
    categories,
    links,
    body,
  } = clean(raw);
  const place = raw.spans.map(
    ([start, end]) => `${text.slice(start, start + 12)} … ${text.slice(end - 12, end)}`,
  );
  return {
    ...(kicker === null ? {} : { kicker }),
    ...{ title, summary, author, url, guid, publishedAt, declaredLanguage, categories, links, place },
    confidence: raw.confidence,
    warnings: raw.warnings.map(({ code }) => code),
    body: body.map((block) => `${block.type} ${block.text}`),
    ...(raw.extra && { extra: raw.extra }),
  };
}

function summariseDump({ dump, format, split, warnings }: PreparedDump): string {
  const { about = [], related } = split;
  const summary = {
    format,
    ...(about.length > 0 && { about }),
    items: split.items.map((raw) => summarise(raw, dump.text)),
    ...(related.length > 0 && { related }),
    reasons: split.dropped.map(({ reason }) => reason),
    warnings: warnings.map(({ code }) => code),
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

test("every feed format has at least three cases", () => {
  for (const format of FEED_FORMATS) {
    expect(CASES.filter((one) => one.format === format).length, format).toBeGreaterThanOrEqual(3);
  }
});

describe.each(CASES)("$format: $name", ({ format, folder }) => {
  test("is recognised, conserves the text and gives the expected items", async () => {
    const prepared = await prepareCase(folder);
    expect(prepared.format).toBe(format);
    expect(findConservationProblems(prepared.dump.text.length, prepared.split)).toEqual([]);
    const actual = summariseDump(prepared);
    const path = `${folder}expected.json`;
    // A new case writes its own first answer, to be read and corrected by its author; never in continuous integration.
    if (!existsSync(path) && !process.env.CI) writeFileSync(path, actual);
    else expect(actual).toBe(readFileSync(path, "utf8"));
  });
});
