import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiffPart, diffWords } from "@/lib/domain/word-diff";
import { tries } from "@/test/support/fuzz";
import { expectSoon } from "@/test/support/processor-time";

const textOf = (parts: readonly DiffPart[], keep: (part: DiffPart) => boolean = () => true) =>
  parts
    .filter(keep)
    .map(({ text }) => text)
    .join("");
const marked = (parts: readonly DiffPart[]) =>
  parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join("");

describe("two texts side by side", () => {
  test("mark the words that stand on one side alone", () => {
    const { left, right } = diffWords("The old ferry runs again.", "The ferry runs again today.");
    expect(marked(left)).toBe("The [old ]ferry runs [again].");
    expect(marked(right)).toBe("The ferry runs [again today].");
  });

  test("are all alike, or all changed, where they are", () => {
    expect(marked(diffWords("One day.", "One day.").left)).toBe("One day.");
    expect(diffWords("", "New.")).toEqual({ left: [], right: [{ text: "New.", isChanged: true }] });
    expect(diffWords("", "")).toEqual({ left: [], right: [] });
  });

  test("are compared by characters where a language puts no spaces", () => {
    expect(marked(diffWords("船は港を出た", "船は朝に港を出た").right)).toBe("船は[朝に]港を出た");
  });

  test("give back both texts whole, and the same common text", () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom("a ", "b ", "c\n\n", ". ", "é", "港", "\ud800"), fc.string()),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { left, right } = diffWords(one.join(""), other.join(""));
        expect(textOf(left)).toBe(one.join(""));
        expect(textOf(right)).toBe(other.join(""));
        expect(textOf(left, ({ isChanged }) => !isChanged)).toBe(
          textOf(right, ({ isChanged }) => !isChanged),
        );
      }),
      tries(300),
    );
  });
});

describe("texts of 200,000 characters", () => {
  const LENGTH = 200_000;
  /** Ten times what it takes; comparing each word with each would take hours. */
  const SOON_MS = 10_000;

  /** The same every time: a small linear generator. */
  const words = (seed: number, between: (n: number) => string) => {
    let state = seed;
    let text = "";
    for (let n = 0; text.length < LENGTH; n += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      text += `word${state % 5_000}${between(n)}`;
    }
    return text;
  };
  const timed = (left: string, right: string) => {
    const diff = diffWords(left, right);
    expect(textOf(diff.left)).toBe(left);
    expect(textOf(diff.right)).toBe(right);
    expectSoon(SOON_MS, () => diffWords(left, right));
    return diff;
  };
  const paragraphs = (n: number) => (n % 40 === 39 ? ".\n\n" : " ");

  test("that differ in a few words are told apart by those words", () => {
    const left = words(1, paragraphs);
    const right = left.replace("word", "first ");
    const edited = `${right.slice(0, LENGTH / 2)} storm ${right.slice(LENGTH / 2)}`;
    const { left: parts } = timed(left, edited);
    expect(textOf(parts, ({ isChanged }) => isChanged).length).toBeLessThan(500);
  });

  test.each([
    ["nothing in common", words(2, paragraphs), words(3, paragraphs)],
    ["one paragraph each", words(4, () => " "), words(5, () => " ")],
    ["one sentence a line", words(6, () => ".\n"), words(7, () => ".\n")],
    ["no spaces at all", "港".repeat(LENGTH), `${"港船".repeat(LENGTH / 2)}`],
    ["one long word each", "a".repeat(LENGTH), "b".repeat(LENGTH)],
    ["only line breaks", "\n".repeat(LENGTH), "\n \n".repeat(LENGTH / 3)],
  ])("with %s are compared in bounded time", (_what, left, right) => {
    timed(left, right);
  });
});
