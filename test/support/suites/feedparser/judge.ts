import iconv from "iconv-lite";
import { knownLabel } from "@/lib/ingest/stages/charset";
import { failed, PASSED, unmappable, type Verdict, verdictOf } from "./compare";
import { compareFeedField } from "./feed-fields";
import { compareItemField, lengthOf } from "./item-fields";
import { type Expression, type Literal, parseExpression } from "./python-expression";
import { type Answer, readAnswer } from "./read-answer";
import type { FeedparserCase } from "./read-cases";

/** What became of one case. Throws where our own code throws: that is no verdict but a fault. */
export async function judgeCase(one: FeedparserCase): Promise<Verdict> {
  return new Judge(one, await readAnswer(one)).judge(parseExpression(one.expression));
}

/** Why a path has no counterpart: part of the path, and the reason. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/itunes_|psc_|media_player/, "podcast and player settings are no editor's business"],
  [/cloud|textinput|ttl|docs|generator|newlocation|wfw_|thr_/, "machine settings of a feed are not kept"],
  [/^(?:etag|modified|headers|status)/, "transport headers are not part of a dump"],
  [/scheme/, "a tag keeps its words, not its scheme"],
  [/\.base$|_detail\.base/, "titles and feed facts are lines of text: they keep no base"],
  [/_detail\.language$/, "of a feed one language is kept, not one for each of its texts"],
  [/\.type$/, "a line of text keeps no type"],
  [/links|guidislink/, "of the links only the page's, the files' and the comments' are kept"],
  [/source\./, "of the source a text came from only name and address are kept"],
  [/validity/, "the validity of a whole feed is not kept"],
  [/image\./, "of a picture only the address is kept"],
  [/madeup|abcdefg/, "elements that nobody knows stay in the raw text alone"],
];

class Judge {
  readonly #case: FeedparserCase;
  readonly #answer: Answer;

  constructor(one: FeedparserCase, answer: Answer) {
    this.#case = one;
    this.#answer = answer;
  }

  judge(expression: Expression): Verdict {
    switch (expression.kind) {
      case "and":
        return worst(expression.parts.map((part) => this.judge(part)));
      case "or":
        return best(expression.parts.map((part) => this.judge(part)));
      case "not":
        return this.#negated(expression.part);
      case "literal":
        // `1` says that the feed must be read without an error, and it was.
        return PASSED;
      case "path":
        return this.#isTrue(expression.path);
      case "compare":
        return this.#compare(expression);
    }
  }

  #negated(part: Expression): Verdict {
    if (part.kind !== "path") return unmappable("an expression that is not read");
    if (part.path === "bozo") return this.#isWhole();
    return this.#ask(part.path, null);
  }

  /** No fault of the feed may be reported where it has none. */
  #isWhole(): Verdict {
    const faults = this.#answer.warnings.filter(({ code }) => FAULTS.has(code));
    return faults.length === 0 ? PASSED : failed(faults, "no fault");
  }

  #isTrue(path: string): Verdict {
    if (path !== "bozo") return unmappable(reasonFor(path));
    if (this.#case.headers.get("content-type")?.startsWith("text/plain")) {
      return unmappable("a media type of the transport is no fault of the feed");
    }
    const isFaulty = this.#answer.format === null || this.#answer.warnings.length > 0;
    return verdictOf(isFaulty, "no warning", "a warning");
  }

  #compare({ left, sign, right }: Extract<Expression, { kind: "compare" }>): Verdict {
    if (left.kind === "path" && right.kind === "path") return unmappable("two fields are compared");
    const [path, literal] =
      left.kind === "path" ? [left.path, right] : [(right as { path: string }).path, left];
    if (literal.kind !== "literal") return unmappable("an expression that is not read");
    if (sign === "!=" && literal.value === null) return negate(this.#ask(path, null));
    return sign === "==" ? this.#ask(path, literal.value) : unmappable(reasonFor(path));
  }

  #ask(path: string, expected: Literal): Verdict {
    const call = /^(len|ord)\((.*)\)$/.exec(path);
    if (call) return this.#call(call[1] ?? "", call[2] ?? "", expected);
    if (path === "encoding") return this.#encoding(String(expected));
    if (path === "version") return this.#version(String(expected));
    const question = { expected, isPlainText: this.#case.isPlainText, directory: this.#case.directory };
    const entry = /^entries\.(\d+)\.(.+)$/.exec(path);
    if (!entry) {
      const verdict = path.startsWith("feed.")
        ? compareFeedField(this.#answer, { ...question, path: path.slice(5) })
        : null;
      return verdict ?? unmappable(reasonFor(path));
    }
    const item = this.#answer.items[Number(entry[1])];
    if (!item) return failed("no item", expected);
    return compareItemField(item, { ...question, path: entry[2] ?? "" }) ?? unmappable(reasonFor(path));
  }

  #call(name: string, path: string, expected: Literal): Verdict {
    if (name === "ord") return this.#ask(path, String.fromCodePoint(Number(expected)));
    const entry = /^entries\.(\d+)\.(.+)$/.exec(path);
    const item = this.#answer.items[Number(entry?.[1])];
    const length = item ? lengthOf(item, entry?.[2] ?? "") : null;
    return length === null ? unmappable(reasonFor(path)) : verdictOf(length === expected, length, expected);
  }

  /** Charsets are equal when they read these bytes alike: ASCII has many names. */
  #encoding(expected: string): Verdict {
    const { encoding, text } = this.#answer.dump;
    const label = knownLabel(expected) ?? expected;
    const isAlike =
      label === encoding ||
      iconv.decode(Buffer.from(this.#case.bytes), label).replace(/^\ufeff/, "") === text;
    return verdictOf(isAlike, encoding, expected);
  }

  /** We tell the family of a feed and not its dialect. */
  #version(expected: string): Verdict {
    const format = this.#answer.format?.name ?? "";
    return verdictOf(expected.replace("cdf", "rss").startsWith(format) && format !== "", format, expected);
  }
}

/** Warnings that call a feed broken. */
const FAULTS = new Set([
  "repaired",
  "unclosed-item",
  "too-deep",
  "unreadable-bytes",
  "wrong-charset-declaration",
]);

const reasonFor = (path: string): string =>
  REASONS.find(([pattern]) => pattern.test(path))?.[1] ?? "there is no such field";

/** All must pass; a failure weighs more than what can't be compared. */
function worst(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find(({ status }) => status === "failed") ??
    verdicts.find(({ status }) => status === "unmappable") ??
    PASSED
  );
}

function best(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find(({ status }) => status === "passed") ??
    verdicts.find(({ status }) => status === "failed") ??
    verdicts[0] ??
    PASSED
  );
}

function negate(verdict: Verdict): Verdict {
  if (verdict.status === "unmappable") return verdict;
  return verdict.status === "failed" ? PASSED : failed("nothing", "something");
}
