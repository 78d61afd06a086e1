import { expect, test } from "vitest";
import { csvLine } from "@/lib/domain/csv";

test("cells are quoted where they must be", () => {
  expect(csvLine(["a", "b,c", 'say "x"', "two\nlines", null, 7])).toBe(
    'a,"b,c","say ""x""","two\nlines",,7\r\n',
  );
});

test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])(
  "%j is a text for every spreadsheet",
  (cell) => {
    expect(csvLine([cell])).toMatch(/^"?'/);
  },
);

test("a negative number stays a number", () => {
  expect(csvLine(["-12.5", -3])).toBe("-12.5,-3\r\n");
});
