import type { FactName, Facts } from "@/lib/domain/facts";
import { compareLine, failed, PASSED, unmappable, type Verdict, verdictOf } from "./compare";
import type { Literal } from "./python-expression";

/** One comparison of an expectation: a path below the feed or an item, and the value that it must have. */
export interface Question {
  readonly path: string;
  readonly expected: Literal;
  readonly isPlainText: boolean;
  readonly directory: string;
}

export const isDictionary = (value: Literal): value is { [key: string]: Literal } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Compare a text without markup. */
export function compareText(got: string | null, expected: Literal): Verdict {
  return verdictOf((got ?? "") === String(expected ?? ""), got, expected);
}

/** Compare a fact with an expected line or address. */
export function compareFact(
  facts: Facts | undefined,
  name: FactName,
  { expected, isPlainText, directory }: Question,
  index = 0,
): Verdict {
  if (directory === "wellformed/base" && /<\w+ /.test(String(expected))) {
    return unmappable("this field is a line of text: links in it are not kept");
  }
  const got = facts?.[name]?.split("; ")[index] ?? null;
  const isAddress = /^(?:https?|ftp):/.test(String(expected));
  return isAddress ? compareText(got, expected) : compareLine(got, expected, isPlainText);
}

/** Compare somebody whose name, mail and page we keep on one line. */
export function comparePerson(known: string | undefined, index: number, expected: Literal): Verdict {
  const got = known?.split("; ")[index] ?? "";
  const parts = isDictionary(expected) ? Object.values(expected) : [expected];
  return parts.every((part) => got.includes(String(part))) ? PASSED : failed(got, expected);
}
