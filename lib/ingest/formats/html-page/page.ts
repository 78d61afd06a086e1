import type { PageBlocks } from "@/lib/ingest/html/page-blocks";
import type { PageHead } from "@/lib/ingest/html/read-head";
import type { DataNode } from "@/lib/ingest/html/read-linked-data";
import type { TreeElement } from "@/lib/ingest/html/tree";
import type { Span } from "@/lib/ingest/types";

/** A page as it is read, before anything is chosen. */
export interface Page extends PageBlocks {
  readonly source: string;
  readonly root: TreeElement;
  readonly head: PageHead;
  /** What JSON-LD says of the story itself; null where there is none. */
  readonly article: DataNode | null;
  readonly data: readonly DataNode[];
  /** What the site calls itself, in the page's own words. */
  readonly siteNames: readonly string[];
  readonly url: Fact | null;
  /** The absolute address that relative links are read against. */
  readonly base: string | null;
}

/** What a field was set to, and the places in the source that say so. */
export interface Fact {
  readonly value: string;
  readonly spans: readonly Span[];
}

/** A fact of one place. */
export function fact(value: string, ...spans: readonly Span[]): Fact {
  return { value, spans };
}
