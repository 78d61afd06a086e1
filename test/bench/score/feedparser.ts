import { judgeCase } from "../../support/suites/feedparser/judge";
import { whyNot } from "../../support/suites/feedparser/known-differences";
import { readFeedparserCases } from "../../support/suites/feedparser/read-cases";
import { suiteFolder } from "../../support/suites/suite-folder";
import type { Board, BoardOptions, Rows } from "./board";

/** The cases of Python's feedparser, as far as we have a field for what they ask. */
export const feedparser: Board = {
  name: "feedparser",
  what: "Cases passed of those that ask for a field that we have, by directory of the suite.",
  run: async (options) => {
    const root = suiteFolder("feedparser/tests");
    return root === null ? "The suite is not here (../shared/suites/feedparser)." : score(root, options);
  },
};

async function score(root: string, { tell }: BoardOptions): Promise<Rows> {
  const rows: Record<string, { passed: number; mappable: number; total: number; rate: number }> = {};
  const all = { passed: 0, mappable: 0, total: 0, rate: 0 };
  for (const one of readFeedparserCases(root)) {
    const verdict = await judgeCase(one);
    rows[one.directory] ??= { passed: 0, mappable: 0, total: 0, rate: 0 };
    for (const row of [rows[one.directory], all]) {
      if (!row) continue;
      row.total++;
      if (verdict.status !== "unmappable") row.mappable++;
      if (verdict.status === "passed") row.passed++;
      row.rate = Math.round((1000 * row.passed) / Math.max(1, row.mappable)) / 10;
    }
    if (verdict.status === "unmappable") tell?.(`${one.name}: not mapped, ${verdict.reason}`);
    if (verdict.status === "failed") tell?.(`${one.name}: FAILED, ${whyNot(one.name) ?? verdict.reason}`);
  }
  return { ...rows, all };
}
