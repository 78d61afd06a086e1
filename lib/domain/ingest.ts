/** The shapes of dump that Copydesk reads. */
export const FORMAT_NAMES = [
  "listing",
  "rss-text",
  "linkedin",
  "social-page",
  "newsletter",
  "docplayer",
  "plain",
  "rss",
  "atom",
  "json-feed",
  "opml",
  "html-page",
  "html-listing",
  "mail",
  "wxr",
  "csv",
  "json",
  "ghost",
  "ninjs",
  "substack",
  "markdown",
  "blogger",
  "movable-type",
  "iptc7901",
  "newsml",
  "nitf",
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Paragraph-level units of a body: paragraph, heading, list item, quotation. */
export const BLOCK_TYPES = ["p", "h", "li", "quote"] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** Words of a block that are a link. */
export interface BlockLink {
  /** Where they began when the block was made; repairs may have moved them since. */
  readonly start: number;
  readonly text: string;
  /** Absolute http(s) address. */
  readonly href: string;
}

/** One paragraph-level unit of a cleaned body. */
export interface Block {
  readonly type: BlockType;
  readonly text: string;
  /** Links in the text, in its order; absent where there are none. */
  readonly links?: readonly BlockLink[];
}

/** Kinds of term; on screen a term is called a tag. */
export const TAG_TYPES = [
  "topic",
  "country",
  "region",
  "place",
  "organisation",
  "project",
  "process",
  "event",
  "person",
] as const;
export type TagType = (typeof TAG_TYPES)[number];

/** How items that resemble each other belong together. */
export const DUPLICATE_KINDS = ["same", "update", "event", "related"] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

/** Life of a staged item; an `update` is the new text of an item that is an article already. */
export const ITEM_STATES = ["new", "accepted", "rejected", "duplicate", "update"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Life of an import run. */
export const BATCH_STATUSES = [
  "uploaded",
  "running",
  "paused",
  "done",
  "failed",
  "cancelled",
  "undone",
] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** Whether an import has not ended yet. */
export const isOpenBatch = (status: BatchStatus): boolean =>
  status === "uploaded" || status === "running" || status === "paused";
