import { diffIndices } from "node-diff3";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { type BodyUnit, docOfUnits, unitsOf } from "@/lib/richtext/body-units";

/** Three forms of one text: what both came from, what we made of it, what its source made of it. */
export interface ThreeBodies {
  readonly base: RichTextDoc;
  readonly ours: RichTextDoc;
  readonly theirs: RichTextDoc;
}

/** Who changed a piece: nobody, one side, both alike, or each in its own way. */
export type HunkKind = "same" | "ours" | "theirs" | "alike" | "conflict";

/** A piece of the text in its three forms. */
export interface BodyHunk {
  readonly kind: HunkKind;
  readonly base: readonly BodyUnit[];
  readonly ours: readonly BodyUnit[];
  readonly theirs: readonly BodyUnit[];
}

/** What becomes of a piece that the source changed. */
export type HunkChoice = "keep" | "take" | "both";

/** More units than this are compared as one piece: comparing them one by one could take minutes. */
const MOST_UNITS = 2_000;

/** Cut three forms of a body into pieces, by who changed what. */
export function compareBodies({ base, ours, theirs }: ThreeBodies): BodyHunk[] {
  const [o, a, b] = [unitsOf(base), unitsOf(ours), unitsOf(theirs)];
  if (Math.max(o.length, a.length, b.length) > MOST_UNITS) return [hunkOf(o, a, b)];
  const changes = [...changesOf(o, a, "ours"), ...changesOf(o, b, "theirs")].sort((x, y) => x.from - y.from);
  const hunks: BodyHunk[] = [];
  const at = { base: 0, ours: 0, theirs: 0 };
  const move = (to: Record<keyof typeof at, number>) => {
    const part = (units: readonly BodyUnit[], side: keyof typeof at) => units.slice(at[side], to[side]);
    const hunk = hunkOf(part(o, "base"), part(a, "ours"), part(b, "theirs"));
    if (hunk.base.length + hunk.ours.length + hunk.theirs.length > 0) hunks.push(hunk);
    Object.assign(at, to);
  };
  for (const region of regionsOf(changes)) {
    const same = region.from - at.base;
    move({ base: region.from, ours: at.ours + same, theirs: at.theirs + same });
    const length = region.to - region.from;
    move({
      base: region.to,
      ours: at.ours + length + region.ours,
      theirs: at.theirs + length + region.theirs,
    });
  }
  move({ base: o.length, ours: a.length, theirs: b.length });
  return hunks;
}

/** A run of the base that one side replaced, and how many units longer that made it. */
interface Change {
  readonly side: "ours" | "theirs";
  readonly from: number;
  readonly to: number;
  readonly growth: number;
}

function changesOf(base: readonly BodyUnit[], side: readonly BodyUnit[], name: Change["side"]): Change[] {
  const keys = (units: readonly BodyUnit[]) => units.map(({ key }) => key);
  return diffIndices(keys(base), keys(side)).map(({ buffer1: [from, length], buffer2: [, now] }) => ({
    side: name,
    from,
    to: from + length,
    growth: now - length,
  }));
}

/**
 * Runs of the base in which changes overlap, with the growth of each side.
 *
 * Neighbours stay apart, so that each paragraph is decided by itself; only what was put in between belongs to what it touches.
 */
function regionsOf(changes: readonly Change[]) {
  const regions: { from: number; to: number; ours: number; theirs: number }[] = [];
  for (const { side, from, to, growth } of changes) {
    let region = regions.at(-1);
    const isPutIn = from === to || region?.from === region?.to;
    if (!region || from > region.to || (from === region.to && !isPutIn)) {
      region = { from, to, ours: 0, theirs: 0 };
      regions.push(region);
    }
    region.to = Math.max(region.to, to);
    region[side] += growth;
  }
  return regions;
}

function hunkOf(base: readonly BodyUnit[], ours: readonly BodyUnit[], theirs: readonly BodyUnit[]): BodyHunk {
  const keyOf = (units: readonly BodyUnit[]) => units.map(({ key }) => key).join("\n");
  const [o, a, b] = [keyOf(base), keyOf(ours), keyOf(theirs)];
  const kind = a === b ? (o === a ? "same" : "alike") : o === b ? "ours" : o === a ? "theirs" : "conflict";
  return { kind, base, ours, theirs };
}

/** The body that choices make; pieces without one stay as ours. */
export function composeBody(
  hunks: readonly BodyHunk[],
  choiceOf: (hunk: BodyHunk, index: number) => HunkChoice,
): RichTextDoc {
  const units = hunks.flatMap((hunk, index) => {
    const choice = choiceOf(hunk, index);
    if (choice === "take") return hunk.theirs;
    return choice === "both" ? [...hunk.ours, ...hunk.theirs] : hunk.ours;
  });
  return docOfUnits(units);
}
