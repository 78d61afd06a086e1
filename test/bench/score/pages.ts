import { extractOurs, extractWithReadability } from "../../support/score-pages/extract";
import { type LabelledPage, readLabelledPages } from "../../support/score-pages/read-labelled-pages";
import { meanScore, scorePage } from "../../support/score-pages/score-page";
import type { Board, Rows } from "./board";

const READERS = { ours: extractOurs, "Readability alone": extractWithReadability };

/** Main content and metadata of pages that we wrote and labelled, beside Readability alone. */
export const pages: Board = {
  name: "pages",
  what: "Text, headline, byline, date and language of saved pages; held out: not looked at while the reader was made",
  run: async ({ tell }) => {
    const all = readLabelledPages();
    const sets = { seen: all.filter((page) => !isHeldOut(page)), "held out": all.filter(isHeldOut) };
    const rows: Record<string, Rows[string]> = {};
    for (const [set, chosen] of Object.entries(sets)) {
      for (const [reader, extract] of Object.entries(READERS)) {
        const scores = chosen.map((page) => scorePage(extract(page), page.truth));
        const percents = Object.entries(meanScore(scores)).map(([name, value]) => [
          name,
          Math.round(1000 * value) / 10,
        ]);
        rows[`${set}, ${reader}`] = { pages: chosen.length, ...Object.fromEntries(percents) };
        scores.forEach(({ gramF1 }, at) => {
          if (gramF1 < 0.95) tell?.(`${chosen[at]?.name}, ${reader}: ${(100 * gramF1).toFixed(1)}`);
        });
      }
    }
    return rows;
  },
};

const isHeldOut = ({ truth }: LabelledPage) => truth.heldOut === true;
