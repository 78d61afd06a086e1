// Writes lib/ingest/formats/newsletter/learned/role-weights.ts from letters whose items are marked by hand.
//   npm run learn:letters
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { findHostedPost } from "@/lib/ingest/formats/newsletter/hosted/hosted-post";
import { evidenceOf } from "@/lib/ingest/formats/newsletter/learned/learned-roles";
import {
  LINE_ROLES,
  type LineEvidence,
  type LineRole,
  likeliestRoles,
  stepFeatures,
} from "@/lib/ingest/formats/newsletter/learned/likely-roles";
import { readLines } from "@/lib/ingest/formats/newsletter/read-lines";
import { createRandom, type Random } from "./generate-dumps/random";
import { markedLetters, markedRoles, shortened } from "./marked-letters";
import { readMarks } from "./read-marks";

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
  readonly roles: readonly (LineRole | null)[];
}

/** Weights as they are learned, and their sum over all steps. */
class Averaged {
  readonly weights = new Map<string, number[]>();
  readonly #sums = new Map<string, number[]>();
  #step = 1;

  change(features: readonly string[], role: LineRole, by: number): void {
    const number = LINE_ROLES.indexOf(role);
    for (const feature of features) {
      add(this.weights, feature, number, by);
      add(this.#sums, feature, number, by * this.#step);
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
    return role === "none" ? MARGIN_OF_NONE : MARGIN;
  });
  const right = guess.map(
    (role, index) => roles[index] ?? (role === "title" || role === "section" ? "body" : role),
  );
  for (const [index, role] of right.entries()) {
    const guessed = guess[index] ?? "none";
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

function lessonOf(marked: string): Lesson {
  const { text, items } = readMarks(marked);
  const lines = readLines(text);
  return {
    evidence: evidenceOf(text, lines),
    roles: markedRoles(items, lines),
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

/** Posts on pages of their hosts are read by rules alone. */
const letters = markedLetters("taught").filter(
  (marked) => !findHostedPost(readLines(readMarks(marked).text)),
);
/** Letters of two or three items are rare among them, but not among all letters. */
const short = letters.map((marked, number) => shortened(marked, number % 3, 2 + (number % 2)));
const lessons = [...letters, ...short].map(lessonOf);
const { packed, count } = pack(meanOf(SEEDS.map((seed) => learn(lessons, seed))));
writeFileSync(
  fileURLToPath(new URL("../../lib/ingest/formats/newsletter/learned/role-weights.ts", import.meta.url)),
  `// Made by test/support/make-letter-roles.ts from ${letters.length} marked letters.

/** Lines of a feature's name and its weights in tenths, packed with Brotli: ${count} features. */
export const PACKED_WEIGHTS =
  "${packed.toString("base64")}";
`,
);
console.log(`${letters.length} letters, ${count} features, ${Math.round(packed.length / 1_000)} kB`);
