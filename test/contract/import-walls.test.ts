import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

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
  [
    "a component with JSX that queries the database",
    "components/admin/planted-11.tsx",
    'import { openDb } from "@/db/connect";\nexport const Bad = () => <p>{String(openDb)}</p>;\n',
  ],
];

const HARMLESS: readonly [file: string, content: string][] = [
  ["lib/desk/planted-x.ts", "export const assertMove = 1;\n"],
  ["lib/domain/planted-8.ts", 'import "@/lib/domain/planted-9";\nexport const a = 1;\n'],
  ["lib/domain/planted-9.ts", 'import "@/lib/domain/planted-8";\nexport const b = 1;\n'],
  ["lib/desk/planted-10.ts", 'export { can } from "@/lib/domain/actor";\n'],
];

const planted = [...VIOLATIONS.map(([, file, content]) => [file, content] as const), ...HARMLESS];

/** One run over everything planted; the files are gone again before the first test. */
function cruisePlanted(): { status: number | null; lines: string[] } {
  try {
    for (const [file, content] of planted) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const files = planted.map(([file]) => file);
    const run = spawnSync(process.execPath, ["test/support/boundaries.mjs", ...files], { encoding: "utf8" });
    return { status: run.status, lines: (run.stdout + run.stderr).split("\n") };
  } finally {
    for (const [file] of planted) rmSync(file, { force: true });
  }
}

describe("the import walls", () => {
  let found: ReturnType<typeof cruisePlanted>;

  beforeAll(() => {
    found = cruisePlanted();
  });

  const violationsOf = (file: string) => found.lines.filter((line) => line.includes(`: ${file} ->`));

  test.each(VIOLATIONS)("refuse %s", (_what, file) => {
    expect(violationsOf(file).join("\n")).toMatch(/^(wall|packages|builtins|db-is-behind-lib)/);
  });

  test("refuse a cycle", () => {
    expect(violationsOf("lib/domain/planted-8.ts").join("\n")).toContain("no-circular");
  });

  test("let a permitted import through", () => {
    expect(violationsOf("lib/desk/planted-10.ts")).toEqual([]);
  });

  test("fail the gate", () => {
    expect(found.status).toBe(1);
  });
});
