// Writes lib/ingest/formats/newsletter/learned/role-weights.ts from letters whose items are marked by hand.
//   npm run learn:letters
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { evidenceOf } from "@/lib/ingest/formats/newsletter/learned/learned-roles";
import {
  LINE_ROLES,
  type LineEvidence,
  likeliestRoles,
  stepFeatures,
} from "@/lib/ingest/formats/newsletter/learned/likely-roles";
import { readLines } from "@/lib/ingest/formats/newsletter/read-letter";
import { createRandom, type Random } from "./generate-dumps/random";
import { markedLetters, markedRoles, readMarks, shortened } from "./marked-letters";

const ROUNDS = 14;
const SEEDS = [7, 11, 13, 17, 19];
/** So much of what is known of a line is kept back in each round, lest one feature decides. */
const KEPT_BACK = 0.4;
/** How far the right role must be ahead of another one, and ahead of none: to lose an item is worse. */
const MARGIN = 20;
const MARGIN_OF_NONE = 50;
/** The rest is noise. */
const LEAST_WEIGHT = 0.6;

interface Lesson {
  readonly evidence: LineEvidence;
  /** The role of each line; null where any but a headline is right. */
  readonly roles: readonly (number | null)[];
}

/** Weights as they are learned, and their sum over all steps. */
class Averaged {
  readonly weights = new Map<string, number[]>();
  readonly #sums = new Map<string, number[]>();
  #step = 1;

  change(features: readonly string[], role: number, by: number): void {
    for (const feature of features) {
      add(this.weights, feature, role, by);
      add(this.#sums, feature, role, by * this.#step);
    }
  }

  next(): void {
    this.#step += 1;
  }

  average(): Map<string, number[]> {
    return new Map(
      [...this.weights].map(([feature, own]) => [
        feature,
        own.map((weight, role) => weight - (this.#sums.get(feature)?.[role] ?? 0) / this.#step),
      ]),
    );
  }
}

function add(to: Map<string, number[]>, feature: string, role: number, by: number): void {
  const own = to.get(feature) ?? LINE_ROLES.map(() => 0);
  own[role] = (own[role] ?? 0) + by;
  to.set(feature, own);
}

/**
 * An averaged structured perceptron with a margin (M. Collins, "Discriminative Training Methods for Hidden Markov
 * Models", 2002).
 */
function learn(lessons: readonly Lesson[], seed: number): Map<string, number[]> {
  const random = createRandom(seed);
  const learned = new Averaged();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const lesson of random.shuffle(lessons)) {
      learnFrom(lesson, learned, random);
      learned.next();
    }
  }
  return learned.average();
}

function learnFrom({ evidence, roles }: Lesson, learned: Averaged, random: Random): void {
  const features = evidence.features.map((own) => own.filter(() => !random.chance(KEPT_BACK)));
  const guess = likeliestRoles({ ...evidence, features }, learned.weights, (index, role) => {
    const right = roles[index];
    if (right === null || right === role) return 0;
    return role === NONE ? MARGIN_OF_NONE : MARGIN;
  });
  const right = guess.map((role, index) => roles[index] ?? (role === 0 || role === 1 ? BODY : role));
  for (const [index, role] of right.entries()) {
    const guessed = guess[index] ?? 0;
    if (role !== guessed) {
      learned.change(features[index] ?? [], role, 1);
      learned.change(features[index] ?? [], guessed, -1);
    }
    const [before, guessedBefore] = [right[index - 1] ?? null, guess[index - 1] ?? null];
    if (role === guessed && before === guessedBefore) continue;
    learned.change(stepFeatures(before, evidence.gaps[index] === true), role, 1);
    learned.change(stepFeatures(guessedBefore, evidence.gaps[index] === true), guessed, -1);
  }
}

/** What is learned depends on the order of the letters; the mean of several orders hardly does. */
function meanOf(learned: readonly ReadonlyMap<string, readonly number[]>[]): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  for (const weights of learned)
    for (const [feature, own] of weights)
      for (const [role, weight] of own.entries()) add(sums, feature, role, weight / learned.length);
  return sums;
}

const BODY = LINE_ROLES.indexOf("body");
const NONE = LINE_ROLES.indexOf("none");

function lessonOf(marked: string): Lesson {
  const letter = readMarks(marked);
  const lines = readLines(letter.text);
  return {
    evidence: evidenceOf(letter.text, lines),
    roles: markedRoles(letter, lines).map((role) => (role === null ? null : LINE_ROLES.indexOf(role))),
  };
}

/** One line a feature: its name, and its weights in tenths. */
function pack(weights: ReadonlyMap<string, readonly number[]>): { packed: Buffer; count: number } {
  const kept = [...weights].filter(([, own]) => own.some((weight) => Math.abs(weight) >= LEAST_WEIGHT));
  const rows = kept.map(
    ([name, own]) => `${name}\t${own.map((weight) => Math.round(weight * 10)).join(" ")}`,
  );
  const packed = brotliCompressSync(Buffer.from(rows.sort().join("\n")), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  return { packed, count: kept.length };
}

const letters = markedLetters("taught");
/** Letters of two or three items are rare among them, but not among all letters. */
const short = letters.map((marked, number) => shortened(marked, number % 3, 2 + (number % 2)));
const lessons = [...letters, ...short].map(lessonOf);
const { packed, count } = pack(meanOf(SEEDS.map((seed) => learn(lessons, seed))));
writeFileSync(
  fileURLToPath(new URL("../../lib/ingest/formats/newsletter/learned/role-weights.ts", import.meta.url)),
  `// Made by test/support/make-letter-roles.ts from ${letters.length} marked letters.
import { brotliDecompressSync } from "node:zlib";

/** Lines of a feature's name and its weights in tenths, packed with Brotli. */
const PACKED =
  "${packed.toString("base64")}";

/** How much each feature of a line speaks for each role; ${count} features. */
export const ROLE_WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(
  brotliDecompressSync(Buffer.from(PACKED, "base64"))
    .toString()
    .split("\\n")
    .map((row) => {
      const [name = "", weights = ""] = row.split("\\t");
      return [name, weights.split(" ").map((weight) => Number(weight) / 10)];
    }),
);
`,
);
console.log(`${letters.length} letters, ${count} features, ${Math.round(packed.length / 1_000)} kB`);
