import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { findDuplicatesAcross, parseDump } from "@/lib/ingest/pipeline";
import type { ParsedDump } from "@/lib/ingest/types";

const SHARED = fileURLToPath(new URL("../../../../shared/", import.meta.url));
const SEEDS = join(SHARED, "seeds");
const SCORER = join(SHARED, "gold/score-parse.mjs");
const isThere = existsSync(SEEDS) && existsSync(SCORER);

if (!isThere) console.warn("The seeds and their scorer are not on this machine: their tests are skipped.");

const scoreSchema = z.object({
  all: z.object({ splitF1: z.number(), date: z.number(), importScore: z.number() }),
  pairs: z.object({ falseMerges: z.number() }),
});

/** Run the reference scorer on parsed dumps. */
function score(dumps: readonly ParsedDump[]) {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-score-"));
  const file = join(folder, "parsed.json");
  writeFileSync(file, JSON.stringify({ dumps, duplicates: findDuplicatesAcross(dumps) }));
  const { stdout } = spawnSync(process.execPath, [SCORER, file, "--json"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return scoreSchema.parse(JSON.parse(stdout));
}

describe.skipIf(!isThere)("the seeds", () => {
  const dumps: ParsedDump[] = [];

  beforeAll(async () => {
    for (const name of readdirSync(SEEDS).toSorted()) {
      dumps.push(await parseDump({ file: name, bytes: readFileSync(join(SEEDS, name)) }));
    }
  });

  test("every character of each dump is in one item or dropped with a reason", () => {
    expect(dumps).toHaveLength(5);
    for (const dump of dumps) {
      expect({ file: basename(dump.file), problems: findConservationProblems(dump.length, dump) }).toEqual({
        file: dump.file,
        problems: [],
      });
      for (const { reason } of dump.dropped) expect(reason).not.toBe("");
    }
  });

  test("the import reaches the score that was promised, and merges nothing by mistake", () => {
    const { all, pairs } = score(dumps);
    expect(all.splitF1).toBe(1);
    expect(all.date).toBe(1);
    expect(all.importScore).toBeGreaterThanOrEqual(90);
    expect(pairs.falseMerges).toBe(0);
  });
});
