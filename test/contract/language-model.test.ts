import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eld } from "eld";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { scoreLanguages } from "@/lib/ingest/identify/language-scores";

const ROOT = "test/fixtures/dumps";
const PROSE = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /input\.\w+$/.test(path))
  .flatMap((path) => readFileSync(join(ROOT, path), "utf8").split(/\n/))
  .filter((line) => line.trim() !== "");
const GREETINGS = [
  "Добрий день, друзі",
  "Καλημέρα σας",
  "こんにちは世界",
  "안녕하세요",
  "שלום לכולם",
  "Xin chào các bạn",
  "d’un l'été `x` 'n",
  "𝔘𝔫𝔦 code",
  "अʀ",
  "ʀʁ ǆ ޱ ݐ ԱԲ",
];

/** What the package says from which our model is made. */
function expected(text: string) {
  const result = eld.detect(text);
  return {
    isReliable: result.isReliable(),
    ranked: Object.entries(result.getScores()).sort((left, right) => right[1] - left[1]),
  };
}

function check(text: string): void {
  const { ranked, isReliable } = scoreLanguages(text);
  const wanted = expected(text);
  expect(isReliable, text).toBe(wanted.isReliable);
  expect(ranked.length, text).toBe(wanted.ranked.length);
  for (const [at, [language, score]] of wanted.ranked.entries()) {
    expect(ranked[at]?.[1], text).toBeCloseTo(score, 10);
    const same = ranked.filter(([, other]) => Math.abs(other - score) < 1e-9).map(([tag]) => tag);
    expect(same, text).toContain(language);
  }
}

beforeAll(async () => {
  if ("load" in eld) await eld.load("medium");
});

test("languages are told as the package tells them that the model is made from", () => {
  for (const line of [...PROSE, ...GREETINGS]) check(line);
  for (let at = 0; at < PROSE.length; at += 7) check(PROSE.slice(at, at + 12).join(" "));
});

test("also for texts that no one would write", () => {
  const words = fc.array(
    fc.constantFrom(
      ...PROSE.flatMap((line) => line.split(" ")).slice(0, 3_000),
      ...GREETINGS,
      "x".repeat(90),
      "é".repeat(200),
      "東".repeat(150),
    ),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(words, fc.string({ unit: "grapheme", maxLength: 40 }), (parts, noise) =>
      check(`${parts.join(" ")} ${noise}`),
    ),
    // A seed, as by chance a run could have the hash of another in the model.
    { numRuns: 3_000, seed: 2026 },
  );
});
