import type { ArticleStatus } from "@/lib/domain/article-status";
import type { DateReading } from "@/lib/domain/date-reading";
import type { Block, ItemState, TagType } from "@/lib/domain/ingest";

/** Life of a re-cleaning: planned first, looked at, applied, and undone where that is wanted. */
export const RECLEAN_STATUSES = [
  "planning",
  "planned",
  "applying",
  "applied",
  "undoing",
  "undone",
  "stopped",
  "cancelled",
  "failed",
] as const;
export type RecleanStatus = (typeof RECLEAN_STATUSES)[number];

/** While a job works on it. */
export const RUNNING_RECLEANS: readonly RecleanStatus[] = ["planning", "applying", "undoing"];

/** What became of one item: `kept` was never to change, `left` had changed since the plan. */
export const RECLEAN_OUTCOMES = ["planned", "kept", "applied", "left", "undone"] as const;
export type RecleanOutcome = (typeof RECLEAN_OUTCOMES)[number];

/** How many items of a re-cleaning have each outcome. */
export type RecleanCounts = Readonly<Record<RecleanOutcome, number>>;

/** What cleaning makes of an item, as far as it is stored. */
export interface CleanedFields {
  readonly title: string;
  readonly kicker: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly publishedAt: string | null;
  /** How the date was read; says nothing new while the date is the same. */
  readonly dateReading: DateReading | null;
  readonly language: string;
  readonly body: readonly Block[];
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly steps: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly warnings: readonly {
    readonly code: string;
    readonly message: string;
    readonly span?: readonly [number, number];
  }[];
  readonly contentHash: string;
  /** Suggested tags that nobody has decided about. */
  readonly tags: readonly {
    readonly type: TagType;
    readonly name: string;
    readonly confidence: number;
    readonly evidence: string;
  }[];
}

/** The fields that differ, with their values on one side. */
export type FieldsOfOneSide = Partial<CleanedFields>;

/** The fields of `after` that differ from `before`, on both sides; null where none does. */
export function changedFields(
  before: CleanedFields,
  after: CleanedFields,
): { readonly before: FieldsOfOneSide; readonly after: FieldsOfOneSide } | null {
  const isSameDate = before.publishedAt === after.publishedAt;
  const names = (Object.keys(after) as (keyof CleanedFields)[]).filter(
    (name) =>
      !(name === "dateReading" && isSameDate) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (names.length === 0) return null;
  const side = (fields: CleanedFields): FieldsOfOneSide =>
    Object.fromEntries(names.map((name) => [name, fields[name]]));
  return { before: side(before), after: side(after) };
}

/** What decides whether cleaning may still change an item. */
export interface ItemStanding {
  readonly state: ItemState;
  /** Who decided last about the item; null where nobody has. */
  readonly reviewer: string | null;
  readonly isReviewed: boolean;
  readonly articles: readonly {
    readonly status: ArticleStatus;
    readonly version: number;
    /** The version at which the desk itself last left it: until then it is as it was made. */
    readonly madeVersion: number;
    readonly hasOtherItems: boolean;
  }[];
}

/** Why cleaning keeps its hands off an item, in words; null where it may change it and its draft. */
export function whyKept({ state, reviewer, isReviewed, articles }: ItemStanding): string | null {
  const who = reviewer ?? "somebody";
  if (state === "rejected") return `${who} has rejected it`;
  if (state === "duplicate" && isReviewed) return `${who} has set it aside`;
  if (state === "update" && isReviewed) return `${who} has decided about it for its article`;
  if (state !== "accepted") return null;
  if (articles.length === 0) return "its article was removed";
  const reasons = articles.map(whyArticleKept);
  return reasons.find((reason) => reason !== null) ?? null;
}

function whyArticleKept(article: ItemStanding["articles"][number]): string | null {
  if (article.status === "trashed") return "its article is in the trash";
  if (article.status !== "draft") return `its article is ${article.status.replace("_", " ")}`;
  if (article.version !== article.madeVersion) return "its article has been worked on";
  if (article.hasOtherItems) return "its article has other items in it";
  return null;
}
