import type { TagType } from "@/lib/domain/ingest";

/** What tells one tag from another. */
export interface TagKey {
  readonly type: TagType;
  readonly name: string;
}

/** A tag of the desk with every other way to write it; see `VocabularyTerm`. */
export interface DeskTerm extends TagKey {
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
}
