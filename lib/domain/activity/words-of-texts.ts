import type { ActionWords } from "@/lib/domain/activity/action-words";
import { moment, other, quote, say, the } from "@/lib/domain/activity/sentence";

const ARTICLE = {
  "article.created": { one: ["began", "the article"], many: ["began", "article"] },
  "article.updated": {
    one: ({ it, detail }) =>
      detail.itemId === undefined ? say`updated ${it}` : say`updated ${it} by what its source changed`,
    many: ["updated", "article"],
  },
  "article.corrected": { one: "corrected", many: ["corrected", "article"] },
  "article.scheduled": {
    one: ({ it, detail }) => {
      const at = moment(detail, "publishAt");
      return at ? say`scheduled ${it} for ${at}` : say`scheduled ${it}`;
    },
    many: ["scheduled", "article"],
  },
  "article.unscheduled": {
    one: "called off the publication of",
    many: ["called off the publication of", "article"],
  },
  "article.published": {
    one: ({ it, isByDesk }) => (isByDesk ? say`published ${it}, as was scheduled` : say`published ${it}`),
    many: ["published", "article"],
  },
  "article.unpublished": {
    one: ({ it }) => say`took ${it} off the site`,
    many: ["took … off the site", "article"],
  },
  "article.trashed": {
    one: ({ it, detail }) => {
      const [into, batch] = [other(detail, "mergedInto", "article"), other(detail, "batchId", "batch")];
      if (into) return say`moved ${it} to the trash: it is part of ${into} now`;
      if (batch) return say`moved ${it} to the trash with its import ${batch}`;
      return say`moved ${it} to the trash`;
    },
    many: ["moved … to the trash", "article"],
  },
  "article.restored": {
    one: ({ it, detail }) => {
      const batch = other(detail, "batchId", "batch");
      if (batch) return say`brought ${it} back with its import ${batch}`;
      if (detail.mergeId !== undefined) return say`brought ${it} back: its merge was undone`;
      return say`brought ${it} back from the trash`;
    },
    many: ["brought back", "article"],
  },
  "article.recleaned": {
    one: ({ it }) => say`cleaned the text of ${the("draft", it)} again`,
    many: ["cleaned the text of … again", "draft"],
  },
  "article.merged": {
    one: ({ it, detail }) =>
      say`merged ${other(detail, "loserId", "article") ?? "another article"} into ${it}`,
  },
  "article.unmerged": {
    one: ({ it, detail }) =>
      say`parted ${other(detail, "loserId", "article") ?? "another article"} from ${it} again`,
  },
  "article.translation_linked": {
    one: ({ it, detail }) =>
      say`linked ${it} with ${other(detail, "otherId", "article") ?? "another article"} as its translation`,
  },
  "article.translation_unlinked": {
    one: ({ it, detail }) =>
      say`unlinked ${it} from ${other(detail, "otherId", "article") ?? "its translation"}`,
  },
  "update.applied": {
    one: ({ it }) => say`took over what the source of ${it} changed`,
    many: ["took over what sources changed in", "article"],
  },
  "update.dismissed": {
    one: ({ it }) => say`left ${it} as it is, though its source has changed`,
    many: ["left … as they are, though their sources have changed", "article"],
  },
  "update.withdrawn": {
    one: ({ it }) => say`put away a proposed change of ${it}: its source took it back`,
    many: ["put away proposed changes of …: their sources took them back", "article"],
  },
  "update.reopened": {
    one: ({ it }) => say`proposed once more a change that the source of ${it} made`,
    many: ["proposed once more what sources changed in", "article"],
  },
} as const satisfies Record<string, ActionWords>;

const TERM = {
  "term.saved": { one: ["changed what is said of", "the tag"], many: ["changed what is said of", "tag"] },
  "term.renamed": {
    one: ({ it, detail }) => {
      const [from, to] = [quote(detail, "from"), quote(detail, "to")];
      return from && to
        ? say`renamed ${the("tag", it)}: ${from} became ${to}`
        : say`renamed ${the("tag", it)}`;
    },
  },
  "term.merged": {
    one: ({ it, detail }) =>
      say`merged ${the("tag", it)} into ${other(detail, "intoId", "term") ?? quote(detail, "into") ?? "another one"}`,
  },
  "term.parted": {
    one: ({ it, detail }) =>
      say`said that ${it} and ${other(detail, "otherId", "term") ?? quote(detail, "other") ?? "another one"} are different tags`,
  },
  "term.undone": { one: ["undid the last change of", "the tag"] },
  "term.added": {
    one: ({ it }) => say`added ${the("tag", it)} to the vocabulary`,
    many: ["added … to the vocabulary", "tag"],
  },
  "term.approved": {
    one: ({ it }) => say`took ${the("tag", it)} into the vocabulary`,
    many: ["took … into the vocabulary", "tag"],
  },
  "term.rejected": { one: ["turned down", "the proposed tag"], many: ["turned down", "proposed tag"] },
  "term.removed": {
    one: ({ it, detail }) => {
      const instead = quote(detail, "instead");
      return instead
        ? say`removed ${the("tag", it)} in favour of ${instead}`
        : say`removed ${the("tag", it)} from the vocabulary`;
    },
    many: ["removed … from the vocabulary", "tag"],
  },
} as const satisfies Record<string, ActionWords>;

/** How everything is told that is done to articles and tags. */
export const WORDS_OF_TEXTS = { ...ARTICLE, ...TERM };
