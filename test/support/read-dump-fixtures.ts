import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Dump } from "@/lib/ingest/types";

const ROOT = fileURLToPath(new URL("../fixtures/dumps/", import.meta.url));

/** One case: a dump in the shape of `format`, and where its expected result is kept. */
export interface DumpFixture {
  readonly format: string;
  readonly name: string;
  readonly dump: Dump;
  readonly expectedPath: string;
  /** Null where nobody has written it down yet. */
  readonly expected: string | null;
}

/** The text of a file as a dump. */
export function buildDump(file: string, text: string): Dump {
  return { file, text, encoding: "utf-8", warnings: [] };
}

/** Names of the folders that hold cases; each must be a registered format. */
export function fixtureFormats(): string[] {
  return readdirSync(ROOT).sort();
}

/** All cases below `test/fixtures/dumps` that are text. */
export function readDumpFixtures(): DumpFixture[] {
  return fixtureFormats().flatMap((format) =>
    readdirSync(`${ROOT}${format}`)
      .sort()
      .filter((name) => existsSync(`${ROOT}${format}/${name}/input.txt`))
      .map((name) => {
        const folder = `${ROOT}${format}/${name}/`;
        const expectedPath = `${folder}expected.json`;
        const expected = existsSync(expectedPath) ? readFileSync(expectedPath, "utf8") : null;
        const dump = buildDump("input.txt", readFileSync(`${folder}input.txt`, "utf8"));
        return { format, name, dump, expectedPath, expected };
      }),
  );
}
