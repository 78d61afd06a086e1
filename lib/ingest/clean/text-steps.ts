import type { StepName } from "@/lib/domain/cleaning-steps";
import { boxesBetweenLines } from "@/lib/ingest/clean/boxes-between-lines";
import { boxesInSentences } from "@/lib/ingest/clean/boxes-in-sentences";
import { partMixedColumns } from "@/lib/ingest/clean/columns/mixed-columns";
import { partSideColumns } from "@/lib/ingest/clean/columns/side-columns";
import { findFeedFooter } from "@/lib/ingest/clean/feed-footer";
import { labelsToTexts } from "@/lib/ingest/clean/labels-to-texts";
import { REPAIR_MOJIBAKE, repairMojibake } from "@/lib/ingest/clean/mojibake";
import { decodeCharacterReferences } from "@/lib/ingest/text/entities";
import { removeInvisible, repairSpaces } from "@/lib/ingest/text/spaces";
import { findUrls, unwrapUrl } from "@/lib/ingest/text/urls";

/** One named repair of a text body. */
export interface TextStep {
  readonly name: StepName;
  readonly apply: (text: string) => string;
}

const dropInvisible: TextStep = { name: "drop-invisible", apply: removeInvisible };

const unifyLineBreaks: TextStep = {
  name: "unify-line-breaks",
  apply: (text) => text.replace(/\r\n?|\u2028|\u2029/g, "\n"),
};

const decodeEntities: TextStep = { name: "decode-entities", apply: decodeCharacterReferences };

/** Before invisible signs are dropped: half of a wrongly read character may be one. */
const undoMojibake: TextStep = { name: REPAIR_MOJIBAKE, apply: repairMojibake };

const repairBlanks: TextStep = { name: "repair-spaces", apply: repairSpaces };

const unwrapLinks: TextStep = {
  name: "unwrap-links",
  apply: (text) => {
    let result = "";
    let from = 0;
    for (const { start, end, url } of findUrls(text)) {
      result += text.slice(from, start) + unwrapUrl(url);
      from = end;
    }
    return result + text.slice(from);
  },
};

const dropFeedFooter: TextStep = {
  name: "drop-feed-footer",
  apply: (text) => {
    const trimmed = text.trimEnd();
    const from = Math.max(0, trimmed.length - 600);
    const tail = trimmed.slice(from);
    const line = tail.lastIndexOf("\n") + 1;
    const found = findFeedFooter(tail.slice(line));
    return found < 0 ? text : trimmed.slice(0, from + line + found).trimEnd();
  },
};

/** Before spaces are repaired: the gap between two columns tells them apart. */
const partColumns: TextStep = {
  name: "part-columns",
  apply: (text) => partMixedColumns(partSideColumns(text)),
};

const moveBoxes: TextStep = {
  name: "move-boxes",
  apply: (text) => boxesInSentences(boxesBetweenLines(text)),
};

const pairLabels: TextStep = { name: "labels-to-texts", apply: labelsToTexts };

/** The repairs that every plain-text body goes through, in this order. */
export const TEXT_STEPS: readonly TextStep[] = [
  unifyLineBreaks,
  decodeEntities,
  undoMojibake,
  dropInvisible,
  partColumns,
  repairBlanks,
  moveBoxes,
  pairLabels,
  unwrapLinks,
  dropFeedFooter,
];
