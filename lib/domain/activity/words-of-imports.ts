import type { ActionWords, Told } from "@/lib/domain/activity/action-words";
import { counted, countOf, other, type Sentence, say, textOf, the } from "@/lib/domain/activity/sentence";
import { stepWords } from "@/lib/domain/cleaning-steps";
import type { DuplicateDecision } from "@/lib/domain/duplicates";

/** What was said of the later of two items, in front of the earlier one. */
const DECIDED: Record<DuplicateDecision, string> = {
  same: "the same news as",
  update: "an update of",
  event: "about the same event as",
  follow_up: "a follow-up to",
  related: "related to",
  different: "other news than",
};

function decided({ it, detail }: Told): Sentence {
  const said = textOf(detail, "decision") ?? "";
  const words = Object.hasOwn(DECIDED, said) ? DECIDED[said as DuplicateDecision] : null;
  const earlier = other(detail, "earlier", "item");
  return words && earlier ? say`called ${it} ${words} ${earlier}` : say`decided whether ${it} is a duplicate`;
}

const ITEM = {
  "item.accepted": { one: ["accepted", "the item"], many: ["accepted", "item"] },
  "item.rejected": {
    one: ({ it, detail }) =>
      detail.to === "duplicate" ? say`set ${it} aside as a duplicate` : say`rejected ${the("item", it)}`,
    many: ["rejected or set aside", "item"],
  },
  "item.undone": {
    one: ["took back the decision about", "the item"],
    many: ["took back the decision about", "item"],
  },
  "item.step_switched": {
    one: ({ it, detail }) => {
      const name = textOf(detail, "name");
      const step = name === null ? null : { quoted: stepWords(name).label };
      if (!step || typeof detail.isOn !== "boolean")
        return say`switched a step of cleaning for ${the("item", it)}`;
      return say`switched ${step} ${detail.isOn ? "on" : "off"} for ${the("item", it)}`;
    },
    many: ["switched steps of cleaning for", "item"],
  },
  "duplicate.decided": { one: decided, many: ["decided about possible duplicates of", "item"] },
  "duplicate.undone": {
    one: ({ it, detail }) => {
      const earlier = other(detail, "earlier", "item");
      return earlier
        ? say`took back what was decided about ${it} and ${earlier}`
        : say`took back what was decided about ${it} as a duplicate`;
    },
    many: ["took back what was decided about duplicates of", "item"],
  },
} as const satisfies Record<string, ActionWords>;

const BATCH = {
  "batch.created": {
    one: ({ it, detail }) =>
      detail.by === "command line" ? say`brought in ${it} by the command line` : say`brought in ${it}`,
    many: ["brought in", "dump"],
  },
  "batch.imported": {
    one: ({ it, detail }) => {
      const items = countOf(detail, "items");
      return items === null
        ? say`finished the import of ${it}`
        : say`finished the import of ${it}: ${counted(items, "item")}`;
    },
    many: ["finished the import of", "dump"],
  },
  "batch.cancelled": { one: "stopped the import of" },
  "batch.paused": { one: "paused the import of" },
  "batch.resumed": { one: "went on with the import of" },
  "batch.rerun": {
    one: ({ it, detail }) =>
      detail.mapping === undefined
        ? say`had ${it} read again`
        : say`said what the columns of ${it} are, and had it read again`,
  },
  "batch.undone": {
    one: ({ it, detail }) => {
      const [items, trashed] = [countOf(detail, "items"), countOf(detail, "trashed")];
      if (items === null || trashed === null) return say`undid the import of ${it}`;
      const gone = `${counted(items, "untouched item")}, ${counted(trashed, "article")} to the trash`;
      return say`undid the import of ${it}: ${gone}`;
    },
  },
  "batch.restored": { one: "brought back the import of" },
  "batch.undo_stopped": {
    one: ({ it, detail }) =>
      detail.while === "restore"
        ? say`stopped bringing back the import of ${it}`
        : say`stopped undoing the import of ${it}`,
  },
  "batch.source_assigned": {
    one: ({ it, detail }) => {
      const source = other(detail, "to", "source");
      return source ? say`said that ${it} comes from ${source}` : say`said that ${it} comes from no source`;
    },
  },
  "batch.segmented": {
    one: ({ it }) => say`moved boundaries of items in ${it}`,
    many: ["moved boundaries of items in", "batch", "batches"],
  },
  "batch.segments_undone": { one: "took back a change of boundaries in" },
  "batch.recleaned": { one: ({ it }) => say`had the items of ${it} cleaned again` },
  "batch.reclean_undone": { one: ({ it }) => say`undid the last cleaning of ${it}` },
  "batch.reclean_stopped": { one: ({ it }) => say`stopped the cleaning of ${it}` },
} as const satisfies Record<string, ActionWords>;

const SOURCE = {
  "source.created": { one: ["added", "the source"] },
  "source.changed": { one: ["changed", "the source"], many: ["changed", "source"] },
  "source.rule_refused": { one: ["refused a rule that was offered for", "the source"] },
  "source.recleaned": { one: ({ it }) => say`had the texts of ${it} cleaned again` },
  "source.reclean_undone": { one: ({ it }) => say`undid the last cleaning of the texts of ${it}` },
  "source.reclean_stopped": { one: ({ it }) => say`stopped the cleaning of the texts of ${it}` },
} as const satisfies Record<string, ActionWords>;

const FEED = {
  "feed.added": { one: "began to follow", many: ["began to follow", "feed"] },
  "feed.fetch": { one: ({ it }) => say`had ${it} fetched at once`, many: ["had … fetched at once", "feed"] },
  "feed.pause": {
    one: ({ it }) => say`paused the fetching of ${it}`,
    many: ["paused the fetching of", "feed"],
  },
  "feed.resume": { one: "went on to fetch", many: ["went on to fetch", "feed"] },
  "feed.remove": { one: "stopped following", many: ["stopped following", "feed"] },
  "feed.schedule": { one: ({ it }) => say`changed how often ${it} is fetched` },
  "feed.source": {
    one: ({ it, detail }) => {
      const source = other(detail, "sourceId", "source");
      return source ? say`said that ${it} brings texts of ${source}` : say`said that ${it} has no source`;
    },
  },
} as const satisfies Record<string, ActionWords>;

/** How everything is told that is done to what comes in. */
export const WORDS_OF_IMPORTS = { ...ITEM, ...BATCH, ...SOURCE, ...FEED };
