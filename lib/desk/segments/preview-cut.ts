import type { LoadedCut } from "@/lib/desk/segments/load-cut";
import type { Dropped } from "@/lib/ingest/types";

/** What an item would be with its new boundaries. */
export interface PreviewItem {
  /** Its id, or below zero for one that is new. */
  readonly key: number;
  readonly start: number;
  readonly title: string;
  readonly kicker: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly language: string;
  /** The beginning of its text. */
  readonly text: string;
  readonly characters: number;
}

/** What changed boundaries would make of a batch. */
export interface SegmentPreview {
  readonly items: readonly PreviewItem[];
  /** How many items there would be more, or fewer. */
  readonly more: number;
  /** Text that would be left out inside the changed stretch, but for white space. */
  readonly leftOut: readonly Dropped[];
}

const SHOWN_TEXT = 400;
const SHOWN_GAPS = 20;

/** What an editor sees of changed boundaries before they are saved. */
export function previewCut({ cut }: LoadedCut): SegmentPreview {
  return {
    items: cut.changed.map(({ key, item }) => {
      const text = item.body.map((block) => block.text).join("\n");
      const { title, kicker, author, publishedAt, url, language } = item;
      return {
        ...{ key, title, kicker, author, publishedAt, url, language },
        start: item.spans[0]?.[0] ?? 0,
        text: text.slice(0, SHOWN_TEXT),
        characters: text.length,
      };
    }),
    more: cut.order.length - cut.before.length,
    leftOut: cut.dropped.filter(({ reason }) => reason !== "blank").slice(0, SHOWN_GAPS),
  };
}
