import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

const planted: string[] = [];

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
});

function plant(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  planted.push(file);
}

function checkWalls(file: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["test/support/boundaries.mjs", file], {
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

/** Each breaks one wall; the file lives only while its test runs. */
const VIOLATIONS: readonly [what: string, file: string, content: string][] = [
  ["a page that queries the database", "app/(site)/planted-1.ts", 'export { openDb } from "@/db/connect";\n'],
  [
    "the public site using the desk",
    "lib/site/planted-2.ts",
    'export { assertMove } from "@/lib/desk/planted-x";\n',
  ],
  ["the pipeline touching files", "lib/ingest/planted-3.ts", 'export { readFileSync } from "node:fs";\n'],
  ["the pipeline using the framework", "lib/ingest/planted-4.ts", 'export { default } from "next";\n'],
  ["a rule of the domain using the ORM", "lib/domain/planted-5.ts", 'export { eq } from "drizzle-orm";\n'],
  [
    "queries reaching up into use cases",
    "db/queries/planted-6.ts",
    'export { database } from "@/lib/database";\n',
  ],
  [
    "a site component using sign-in",
    "components/site/planted-7.ts",
    'export { readEnv } from "@/lib/env";\n',
  ],
];

describe("the import walls", () => {
  test.each(VIOLATIONS)("refuse %s", (_what, file, content) => {
    plant("lib/desk/planted-x.ts", "export const assertMove = 1;\n");
    plant(file, content);
    const { status, output } = checkWalls(file);
    expect(output).toMatch(/(wall|packages|builtins|db-is-behind-lib)/);
    expect(status).toBe(1);
  });

  test("refuse a cycle", () => {
    plant("lib/domain/planted-8.ts", 'import "@/lib/domain/planted-9";\nexport const a = 1;\n');
    plant("lib/domain/planted-9.ts", 'import "@/lib/domain/planted-8";\nexport const b = 1;\n');
    const { status, output } = checkWalls("lib/domain/planted-8.ts");
    expect(output).toContain("no-circular");
    expect(status).toBe(1);
  });

  test("let a permitted import through", () => {
    plant("lib/desk/planted-10.ts", 'export { can } from "@/lib/domain/actor";\n');
    expect(checkWalls("lib/desk/planted-10.ts")).toMatchObject({ status: 0 });
  });
});
