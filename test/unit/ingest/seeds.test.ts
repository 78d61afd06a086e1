import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { findDuplicatesAcross, parseDump } from "@/lib/ingest/pipeline";
import type { ParsedDump } from "@/lib/ingest/types";

const shared = ["../../../../shared/", "../../../../../shared/"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(`${path}seeds`) && existsSync(`${path}gold/score-parse.mjs`));
const seeds = shared ? readdirSync(`${shared}seeds`).sort() : [];

if (!shared) console.warn("The reference dumps are not here (../shared/seeds): their tests are skipped.");

async function parseSeeds(): Promise<ParsedDump[]> {
  const dumps: ParsedDump[] = [];
  for (const file of seeds)
    dumps.push(await parseDump({ file, bytes: readFileSync(`${shared}seeds/${file}`) }));
  return dumps;
}

interface Score {
  readonly all: Record<string, number>;
  readonly pairs: { readonly falseMerges: number };
}

function score(dumps: readonly ParsedDump[]): Score {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-seeds-"));
  try {
    const file = join(folder, "parsed.json");
    writeFileSync(file, JSON.stringify({ dumps, duplicates: findDuplicatesAcross(dumps) }));
    const output = execFileSync(process.execPath, [`${shared}gold/score-parse.mjs`, file, "--json"], {
      encoding: "utf8",
    });
    return JSON.parse(output) as Score;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!shared)("the reference dumps", () => {
  test("conserve every unit of their text", async () => {
    for (const dump of await parseSeeds()) {
      expect(findConservationProblems(dump.length, dump), dump.file).toEqual([]);
    }
  });

  test("are split, dated and cleaned as a person did it", async () => {
    const { all, pairs } = score(await parseSeeds());
    expect(all).toMatchObject({
      splitF1: 1,
      date: 1,
      title: 1,
      kicker: 1,
      url: 1,
      boilerplateLeft: 0,
      boilerPhrases: 0,
    });
    expect(all.bodyF1).toBeGreaterThan(0.995);
    expect(all.textLost).toBeLessThan(0.006);
    expect(all.importScore).toBeGreaterThan(96);
    expect(pairs.falseMerges).toBe(0);
  });
});
