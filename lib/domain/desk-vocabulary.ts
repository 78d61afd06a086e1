import type { TagType } from "@/lib/domain/ingest";
import type { TopicProfile } from "@/lib/domain/topic-model";

/** What tells one tag from another. */
export interface TagKey {
  readonly type: TagType;
  readonly name: string;
}

/** A tag of the desk with every other way to write it. */
export interface DeskTerm extends TagKey {
  /** A `*` after a word of at least three letters stands for any ending. */
  readonly aliases: readonly string[];
}

/** What editors made of the vocabulary, as plain data: it is kept with a batch and sent to another thread. */
export interface DeskVocabulary {
  /** Tags in use and proposed ones, the eldest first. */
  readonly terms: readonly DeskTerm[];
  /** Tags that were merged into another one. */
  readonly merged: readonly { readonly from: TagKey; readonly into: TagKey }[];
  /** Tags that are never to be suggested, with every way to write them. */
  readonly removed: readonly DeskTerm[];
  /** Topics by the words of the articles that have them. */
  readonly topics?: readonly TopicProfile[];
}
