import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { identifyItem } from "@/lib/ingest/stages/identify";
import { type MadeEntry, makeEntries } from "../../support/generate-copies/make-entries";
import { NOISE } from "../../support/generate-copies/noise";
import { cleanOf } from "../../support/generate-copies/write-stories";
import type { Board, Rows } from "./board";

const ITEMS = 10_000;
/** Of each kind of noise: one item in a hundred. */
const COPIES = 100;

/** How many copies are found among other items, and what else is taken for one. */
export const duplicates: Board = {
  name: "duplicates",
  what:
    "Copies of one in a hundred of 10,000 made-up items in ten languages, under four kinds of noise: share called the " +
    "same, share suggested as anything. Wrong merges: pairs of a series or a template, or any others, called the same.",
  run: async ({ first, tell }) => scoreCopies(makeEntries(first, { items: ITEMS, copies: COPIES }), tell),
};

type Tell = ((line: string) => void) | undefined;

function scoreCopies(entries: readonly MadeEntry[], tell: Tell): Rows {
  const { pairs, wrong } = findKinds(entries);
  for (const line of wrong) tell?.(line);
  const rows = Object.keys(NOISE).map((noise) => {
    const copies = entries.flatMap((entry, at) => (entry.noise === noise ? [{ ...entry, at }] : []));
    const found = copies.map(({ copyOf, at }) => pairs.get(`${copyOf} ${at}`));
    const share = (part: readonly unknown[]) => Math.round((1_000 * part.length) / copies.length) / 10;
    for (const [index, pair] of found.entries())
      if (!pair?.isMerge) tell?.(`${noise}: ${copies[index]?.item.title}: ${pair?.reason ?? "not found"}`);
    return [
      noise,
      { same: share(found.filter((pair) => pair?.isMerge)), suggested: share(found.filter(Boolean)) },
    ];
  });
  return { ...Object.fromEntries(rows), "wrong merges": { pairs: wrong.length } };
}

/** What was said of each pair of entries, and the pairs that were merged wrongly. */
function findKinds(entries: readonly MadeEntry[]) {
  const pairs = new Map<string, { readonly isMerge: boolean; readonly reason: string }>();
  const wrong: string[] = [];
  for (const { kind, members, reason } of findGroups(entries)) {
    const isMerge = kind === "same" || kind === "update";
    for (const [at, { position: left }] of members.entries())
      for (const { position: right } of members.slice(at + 1)) {
        if (isMerge || !pairs.has(`${left} ${right}`)) pairs.set(`${left} ${right}`, { isMerge, reason });
        if (isMerge && rootOf(entries, left) !== rootOf(entries, right))
          wrong.push(`wrong: ${entries[left]?.item.title} | ${entries[right]?.item.title} | ${reason}`);
      }
  }
  return { pairs, wrong };
}

const findGroups = (entries: readonly MadeEntry[]) =>
  findDuplicates(
    entries.map(({ item }, position) => ({
      ref: { file: "made", position },
      item: { ...identifyItem(cleanOf(item, position)), tags: [] },
    })),
  );

const rootOf = (entries: readonly MadeEntry[], at: number) => entries[at]?.copyOf ?? at;
