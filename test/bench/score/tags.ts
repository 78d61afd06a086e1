import { tagRates } from "../../support/tag-rates";
import { readGold } from "../../unit/ingest/read-gold";
import type { Board } from "./board";

const percent = (value: number): number => Math.round(1000 * value) / 10;

/** Suggested tags of the hand-made reference items, by type. */
export const tags: Board = {
  name: "tags",
  what: "Tags of the reference items: per cent of their primary tags found, per cent of what is suggested that is right.",
  run: async () => {
    const entries = readGold();
    if (entries === null) return "The reference items are not here (../shared/gold).";
    return Object.fromEntries(
      [...tagRates(entries)].map(([type, { recall, precision, wanted, given }]) => [
        type,
        { recall: percent(recall), precision: percent(precision), wanted, given },
      ]),
    );
  },
};
