import type { LiveArticle } from "@/db/queries/live-articles";
import type { PictureAddress, PictureView } from "@/lib/domain/picture";
import { LONGEST_EXCERPT } from "@/lib/domain/republish";
import { withoutTables } from "@/lib/domain/table-row";
import { paragraphOf } from "@/lib/richtext/paragraph-of";
import { placeFigures } from "@/lib/richtext/place-figures";
import { type SafeHtml, trustStoredHtml } from "@/lib/richtext/safe-html";
import { shorten } from "@/lib/site/story-card";

/** What readers get of a text. */
export interface ShownText {
  readonly html: SafeHtml;
  /** False where the source allows an excerpt at most: the rest stands where it was first published. */
  readonly isWhole: boolean;
}

/**
 * The text of a live article as far as its source lets us publish it: whole with its pictures, or an excerpt.
 *
 * Every door that gives texts away (pages, feeds, the API) takes them from here; the query has left the rest out
 * already.
 */
export function shownText(
  row: LiveArticle,
  pictures: readonly PictureView[],
  addressOf?: PictureAddress,
): ShownText {
  if (row.republish === "full")
    return { html: placeFigures(trustStoredHtml(row.bodyHtml), pictures, addressOf), isWhole: true };
  return { html: paragraphOf(row.standfirst || excerptOf(row.opening)), isWhole: false };
}

/** The first paragraph of a text that is no table, cut to what may be quoted. */
function excerptOf(opening: string): string {
  const [first = ""] = withoutTables(opening).trim().split(/\n+/);
  return shorten(first, LONGEST_EXCERPT);
}
