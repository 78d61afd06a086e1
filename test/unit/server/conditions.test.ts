import { describe, expect, test } from "vitest";
import { readByteRange } from "@/lib/server/byte-range";
import { applyConditions, holdsIfRange } from "@/lib/server/conditions";

const SECOND = 1_000;
const at = Date.UTC(2026, 2, 1, 9, 0, 0);
const date = (offset = 0) => new Date(at + offset * SECOND).toUTCString();
const strong = { etag: '"abc"', lastModified: at };
const weak = { etag: 'W/"abc"', lastModified: at };
const undated = { etag: '"abc"', lastModified: null };

describe("conditions (RFC 9110, 13)", () => {
  test.each([
    ["none", {}, strong, 200],
    ["the same tag", { "if-none-match": '"abc"' }, strong, 304],
    ["another tag", { "if-none-match": '"abd"' }, strong, 200],
    ["one of a list", { "if-none-match": '"x", W/"y", "abc"' }, strong, 304],
    ["a comma in a tag", { "if-none-match": '"x,\\"abc"' }, { etag: '"x,\\"', lastModified: null }, 304],
    ["a weak tag for a strong one", { "if-none-match": 'W/"abc"' }, strong, 304],
    ["a strong tag for a weak one", { "if-none-match": '"abc"' }, weak, 304],
    ["any", { "if-none-match": "*" }, strong, 304],
    ["any, with spaces", { "if-none-match": " * " }, strong, 304],
    ["no quotes", { "if-none-match": "abc" }, strong, 200],
    ["an empty list", { "if-none-match": "" }, strong, 200],
    ["not modified since", { "if-modified-since": date() }, strong, 304],
    ["not modified since later", { "if-modified-since": date(60) }, strong, 304],
    ["modified since", { "if-modified-since": date(-1) }, strong, 200],
    ["a date that is none", { "if-modified-since": "2026-03-01T09:00:00Z" }, strong, 200],
    ["RFC 850", { "if-modified-since": "Sunday, 01-Mar-26 09:00:00 GMT" }, strong, 304],
    ["asctime", { "if-modified-since": "Sun Mar  1 09:00:00 2026" }, strong, 304],
    ["a date where none is named", { "if-modified-since": date(60) }, undated, 200],
    [
      "the tag before the date: changed",
      { "if-none-match": '"z"', "if-modified-since": date() },
      strong,
      200,
    ],
    [
      "the tag before the date: same",
      { "if-none-match": '"abc"', "if-modified-since": date(-9) },
      strong,
      304,
    ],
    ["if-match", { "if-match": '"abc"' }, strong, 200],
    ["if-match, another", { "if-match": '"z"' }, strong, 412],
    ["if-match is strong", { "if-match": 'W/"abc"' }, weak, 412],
    ["if-match any", { "if-match": "*" }, weak, 200],
    ["if-match before if-none-match", { "if-match": '"z"', "if-none-match": '"abc"' }, strong, 412],
    ["unmodified since", { "if-unmodified-since": date() }, strong, 200],
    ["modified after all", { "if-unmodified-since": date(-1) }, strong, 412],
    ["if-match before the date", { "if-match": '"abc"', "if-unmodified-since": date(-1) }, strong, 200],
  ] as const)("%s", (_, headers, validators, status) => {
    expect(applyConditions(headers, validators)).toBe(status);
  });
});

describe("if-range (RFC 9110, 13.1.5)", () => {
  test.each([
    [undefined, strong, true],
    ['"abc"', strong, true],
    ['"abd"', strong, false],
    ['W/"abc"', weak, false],
    ['"abc"', weak, false],
    [date(), strong, true],
    [date(5), strong, false],
    [date(), undated, false],
    ["nonsense", strong, false],
  ])("%s", (header, validators, holds) => {
    expect(holdsIfRange(header, validators)).toBe(holds);
  });
});

describe("ranges (RFC 9110, 14)", () => {
  test.each([
    [undefined, null],
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-99", { start: 0, end: 9 }],
    ["bytes=4-", { start: 4, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-99", { start: 0, end: 9 }],
    ["Bytes=1-2", { start: 1, end: 2 }],
    ["bytes=10-", "unsatisfiable"],
    ["bytes=10-12", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=5-2", null],
    ["bytes=-", null],
    ["bytes=0-1,3-4", null],
    ["items=0-1", null],
    ["bytes=a-b", null],
  ])("%s", (header, range) => {
    expect(readByteRange(header, 10)).toEqual(range);
  });
});
