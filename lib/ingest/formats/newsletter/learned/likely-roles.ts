import { brotliDecompressSync } from "node:zlib";
import { PACKED_WEIGHTS } from "@/lib/ingest/formats/newsletter/learned/role-weights";

/** What a line is to the stories of a letter: a headline, the name of a section, text, small print, or nothing of them. */
export const LINE_ROLES = ["title", "section", "body", "note", "none"] as const;

export type LineRole = (typeof LINE_ROLES)[number];

/** For each feature of a line, how much it speaks for each role, in the order of `LINE_ROLES`. */
export type RoleWeights = ReadonlyMap<string, readonly number[]>;

/** What letters taught: a line for each feature, its name and its weights in tenths. */
const ROLE_WEIGHTS: RoleWeights = new Map(
  brotliDecompressSync(Buffer.from(PACKED_WEIGHTS, "base64"))
    .toString()
    .split("\n")
    .map((row) => {
      const [name = "", weights = ""] = row.split("\t");
      return [name, weights.split(" ").map((weight) => Number(weight) / 10)];
    }),
);

/** The features of a step from one line's role to the next; the first line has none before it. */
export const stepFeatures = (from: LineRole | null, hasGap: boolean): readonly string[] => [
  `step=${from}`,
  `step=${from}${hasGap ? "G" : "_"}`,
];

/** How much features speak for each role. */
export function weigh(features: readonly string[], weights: RoleWeights): number[] {
  const sums = LINE_ROLES.map(() => 0);
  for (const feature of features) {
    const own = weights.get(feature);
    if (own) for (const [role, weight] of own.entries()) sums[role] = (sums[role] ?? 0) + weight;
  }
  return sums;
}

/** A letter as its roles are told from it: the features of its lines, which have room above, which can't be headlines. */
export interface LineEvidence {
  readonly features: readonly (readonly string[])[];
  readonly gaps: readonly boolean[];
  readonly barred: readonly boolean[];
}

/** What is added to a role of a line before the likeliest roles are sought. */
export type Handicap = (index: number, role: LineRole) => number;

/**
 * The roles that are likeliest together (A. Viterbi, "Error bounds for convolutional codes", 1967).
 * Time: lines × roles².
 */
export function likeliestRoles(
  { features, gaps, barred }: LineEvidence,
  weights: RoleWeights = ROLE_WEIGHTS,
  handicap: Handicap = () => 0,
): LineRole[] {
  const steps = stepsOf(weights);
  let best: number[] = [];
  const cameFrom: number[][] = [];
  for (const [index, own] of features.entries()) {
    const isAfterGap = gaps[index] === true;
    const sums = weigh(own, weights);
    const weighed = LINE_ROLES.map((role, number) =>
      barred[index] && role === "title"
        ? Number.NEGATIVE_INFINITY
        : (sums[number] ?? 0) + handicap(index, role),
    );
    const from = weighed.map((_, role) =>
      index === 0 ? 0 : argmax(best.map((sum, before) => sum + steps(before, isAfterGap, role))),
    );
    best = weighed.map((weight, role) => {
      const before = index === 0 ? null : (from[role] ?? 0);
      const so = before === null ? 0 : (best[before] ?? 0);
      return so + steps(before, isAfterGap, role) + weight;
    });
    cameFrom.push(from);
  }
  const path: LineRole[] = [];
  let role = argmax(best);
  for (let index = features.length - 1; index >= 0; index--) {
    path[index] = LINE_ROLES[role] ?? "none";
    role = cameFrom[index]?.[role] ?? 0;
  }
  return path;
}

/** How likely roles are together; only to be compared with others of the same letter. */
export function likelihood(
  { features, gaps }: LineEvidence,
  roles: readonly LineRole[],
  weights: RoleWeights = ROLE_WEIGHTS,
): number {
  const steps = stepsOf(weights);
  const numbers = roles.map((role) => LINE_ROLES.indexOf(role));
  return numbers.reduce(
    (sum, role, index) =>
      sum +
      (weigh(features[index] ?? [], weights)[role] ?? 0) +
      steps(numbers[index - 1] ?? null, gaps[index] === true, role),
    0,
  );
}

/** The weights of all steps, each added up once. */
function stepsOf(weights: RoleWeights): (from: number | null, hasGap: boolean, to: number) => number {
  const sums = [null, ...LINE_ROLES].map((from) =>
    [false, true].map((hasGap) => weigh(stepFeatures(from, hasGap), weights)),
  );
  return (from, hasGap, to) => sums[from === null ? 0 : from + 1]?.[hasGap ? 1 : 0]?.[to] ?? 0;
}

const argmax = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
