import { expect, test } from "vitest";
import { excerptDiff } from "@/lib/domain/diff-excerpt";
import { diffWords, type WordDiff } from "@/lib/domain/word-diff";

const written = ({ left, right }: WordDiff) =>
  [left, right].map((parts) => parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(""));
const excerptOf = (left: string, right: string) => written(excerptDiff(diffWords(left, right)));

const SHORT = "The ferry left at nine\n";
const LONG = "with herring and cats on board, ".repeat(20);

test("what only one side has lost leaves the rest of the other side to be seen", () => {
  expect(excerptOf(`${SHORT}Follow us`, SHORT)).toEqual([`${SHORT}[Follow us]`, SHORT]);
  expect(excerptOf(SHORT, `Kicker ${SHORT}`)).toEqual([SHORT, `[Kicker ]${SHORT}`]);
  expect(excerptOf(`${SHORT}Follow us ${SHORT}`, `${SHORT}${SHORT}`)[1]).toBe(`${SHORT}${SHORT}`);
});

test("long stretches that both have give way to an ellipsis, on both sides alike", () => {
  const [left, right] = excerptOf(`${LONG}gone ${LONG}`, `${LONG}${LONG}`);
  expect(left).toMatch(/^… .{80}\[gone \].{80} …$/);
  expect(right).toMatch(/^… .{160} …$/);
});

test("a side that has no text has no part", () => {
  expect(excerptOf("all of it", "")).toEqual(["[all of it]", ""]);
});
