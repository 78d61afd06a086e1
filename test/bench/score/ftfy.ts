import { repairMojibake } from "@/lib/ingest/clean/mojibake";
import { readFtfyCases } from "../../support/suites/ftfy/read-cases";
import { suiteFolder } from "../../support/suites/suite-folder";
import type { Board, Rows } from "./board";

/** The cases of Python's ftfy, compared with the text that only its charset is repaired in. */
export const ftfy: Board = {
  name: "ftfy",
  what: "Texts read in the wrong charset that are repaired; of `negative`, texts that rightly stay as they are.",
  run: async ({ tell }) => {
    const root = suiteFolder("ftfy/tests/test-cases");
    if (root === null) return "The suite is not here (../shared/suites/ftfy).";
    const rows: Record<string, { passed: number; total: number }> = {};
    const all = { passed: 0, total: 0 };
    for (const { file, label, original, fixed } of readFtfyCases(root)) {
      const isRight = repairMojibake(original) === fixed;
      rows[file] ??= { passed: 0, total: 0 };
      for (const row of [rows[file], all]) {
        row.total++;
        if (isRight) row.passed++;
      }
      if (!isRight) tell?.(`${file}: FAILED, ${label}`);
    }
    return { ...rows, all } satisfies Rows;
  },
};
