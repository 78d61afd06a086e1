import { describe, expect, test } from "vitest";
import { judgeCase } from "../../support/suites/feedparser/judge";
import { whyNot } from "../../support/suites/feedparser/known-differences";
import { readFeedparserCases } from "../../support/suites/feedparser/read-cases";
import { suiteFolder } from "../../support/suites/suite-folder";

const suite = suiteFolder("feedparser/tests");
if (suite === null) console.warn("The feedparser suite is not here (../shared/suites): its test is skipped.");

describe.skipIf(suite === null)("the feedparser suite", () => {
  test("every case is read without an error, 95 of 100 as expected, and of the rest we know why", async () => {
    const failures: string[] = [];
    let mapped = 0;
    for (const one of readFeedparserCases(suite ?? "")) {
      const verdict = await judgeCase(one);
      if (verdict.status !== "unmappable") mapped++;
      if (verdict.status === "failed") failures.push(`${one.name}: ${verdict.reason}`);
    }
    expect(mapped).toBeGreaterThan(1_500);
    expect(failures.length / mapped).toBeLessThanOrEqual(0.05);
    expect(failures.filter((line) => whyNot(line.split(":")[0] ?? "") === null)).toEqual([]);
    expect(failures.filter((line) => line.includes("dangerous:"))).toEqual([]);
  });
});
