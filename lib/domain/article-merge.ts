import type { ArticleStatus } from "@/lib/domain/article-status";
import type { TagType } from "@/lib/domain/ingest";
import type { RichTextDoc } from "@/lib/domain/rich-text";

/** A tag by its type and name. */
export interface MergedTag {
  readonly type: TagType;
  readonly name: string;
}

/** What an editor can change of an article. */
export interface MergedFields {
  readonly headline: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly issuedOn: string | null;
  readonly language: string;
  readonly slug: string;
  readonly sourceName: string | null;
  readonly canonicalUrl: string | null;
  readonly embargoUntil: string | null;
  readonly tags: MergedTag[];
  readonly body: RichTextDoc;
}

/** An article as it was before a merge. */
export interface MergedArticle {
  readonly status: ArticleStatus;
  readonly publishAt: string | null;
  readonly fields: MergedFields;
}

/** The fields that are taken from either article; both give their tags, and the winner keeps its address. */
export const PICKED_FIELDS = [
  "headline",
  "kicker",
  "standfirst",
  "byline",
  "issuedOn",
  "language",
  "sourceName",
  "canonicalUrl",
  "body",
] as const satisfies readonly (keyof MergedFields)[];
export type PickedField = (typeof PICKED_FIELDS)[number];

/** Whose text a field takes; a body can have both, one after the other. */
export type FieldPick = "winner" | "loser" | "both";

/** What the winner has after a merge: each field as it was picked, all tags, the later of the embargoes that still hold. */
export function mergeFields(
  winner: MergedFields,
  loser: MergedFields,
  { picks, now }: { readonly picks: Partial<Record<PickedField, FieldPick>>; readonly now: Date },
): MergedFields {
  const picked = Object.fromEntries(
    PICKED_FIELDS.map((field) => [field, picks[field] === "loser" ? loser[field] : winner[field]]),
  );
  return {
    ...winner,
    ...picked,
    ...(picks.body === "both" ? { body: joinBodies(winner.body, loser.body) } : {}),
    tags: allTags(winner, loser),
    embargoUntil: isUnderEmbargo(loser, now)
      ? laterOf(winner.embargoUntil, loser.embargoUntil)
      : winner.embargoUntil,
  };
}

/** The tags of both articles, each once. */
export const allTags = (winner: MergedFields, loser: MergedFields): MergedTag[] => [
  ...winner.tags,
  ...loser.tags.filter((tag) => !winner.tags.some((own) => isSameTag(own, tag))),
];

/** Whether nobody outside the desk may see an article's text yet. */
export const isUnderEmbargo = ({ embargoUntil }: Pick<MergedFields, "embargoUntil">, now: Date): boolean =>
  embargoUntil !== null && Date.parse(embargoUntil) > now.getTime();

const joinBodies = (one: RichTextDoc, other: RichTextDoc): RichTextDoc => ({
  type: "doc",
  content: [...(one.content ?? []), { type: "horizontalRule" }, ...(other.content ?? [])],
});

const isSameTag = (one: MergedTag, other: MergedTag): boolean =>
  one.type === other.type && one.name === other.name;

/** The later of two moments of which either may be missing. */
export const laterOf = (one: string | null, other: string | null): string | null =>
  one && other ? (Date.parse(one) >= Date.parse(other) ? one : other) : (one ?? other);

/** What is left of an article when a merge is taken back, and the fields that stay because of later work. */
export interface Parted {
  readonly fields: MergedFields;
  readonly kept: readonly (keyof MergedFields)[];
}

/** What a merge made of its winner: before and after it. */
export interface MergeStep {
  readonly before: MergedFields;
  readonly merged: MergedFields;
}

/**
 * Take a merge back: a field is again as it was before, unless somebody has changed it since.
 *
 * Tags that another merge in force has brought as well (`owed`) stay.
 */
export function partFields(
  { before, merged }: MergeStep,
  now: MergedFields,
  owed: readonly MergedTag[] = [],
): Parted {
  const names = Object.keys(before) as (keyof MergedFields)[];
  const touched = names.filter((name) => name !== "tags" && !isEqual(merged[name], now[name]));
  const kept = touched.filter((name) => !isEqual(before[name], merged[name]));
  const restored = Object.fromEntries(
    names.map((name) => [name, touched.includes(name) ? now[name] : before[name]]),
  ) as unknown as MergedFields;
  const came = merged.tags.filter((tag) => !before.tags.some((own) => isSameTag(own, tag)));
  const has = (tags: readonly MergedTag[], tag: MergedTag) => tags.some((other) => isSameTag(other, tag));
  const tags = now.tags.filter((tag) => !has(came, tag) || has(owed, tag));
  // Text that stays may be the other article's: its embargo stays with it.
  const embargoUntil = kept.length > 0 ? now.embargoUntil : restored.embargoUntil;
  return { fields: { ...restored, tags, embargoUntil }, kept };
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A later merge as if an earlier one had never been, so that it is taken back to what was before both. */
export function withoutEarlier(earlier: MergeStep, later: MergeStep, owed: Owed): MergeStep {
  return {
    before: partFields(earlier, later.before, owed.before).fields,
    merged: partFields(earlier, later.merged, owed.merged).fields,
  };
}

/** Tags that merges between the two, and the later one itself, have brought. */
export interface Owed {
  readonly before: readonly MergedTag[];
  readonly merged: readonly MergedTag[];
}
