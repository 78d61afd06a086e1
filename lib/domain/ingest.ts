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

/** Paragraph-level units of a body: paragraph, heading, list item, quotation, caption and row of a table. */
export const BLOCK_TYPES = ["p", "h", "li", "quote", "caption", "row"] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** Words of a block that are a link. */
export interface BlockLink {
  /** Where they began when the block was made; repairs may have moved them since. */
  readonly start: number;
  readonly text: string;
  /** Absolute http(s) address. */
  readonly href: string;
}

/** A cell of a table's row; its words stand in the text of the row. */
export interface BlockCell {
  /** Whether it heads its column or row. */
  readonly isHead?: true;
  /** How many columns it reaches across; absent for one. */
  readonly across?: number;
  /** How many rows it reaches down; absent for one. */
  readonly down?: number;
  /** Links in its words. */
  readonly links?: readonly BlockLink[];
}

/** One paragraph-level unit of a cleaned body. */
export interface Block {
  readonly type: BlockType;
  /** Of a row: the words of its cells, as `joinCells` has them. */
  readonly text: string;
  /** Links in the text, in its order; absent where there are none, and in rows. */
  readonly links?: readonly BlockLink[];
  /** Of a row: its cells. */
  readonly cells?: readonly BlockCell[];
  /** Of a row: that a table begins with it. */
  readonly isFirst?: true;
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
