import type { SocialLabel } from "@/lib/ingest/formats/social-page/labels";
import type { Line } from "@/lib/ingest/text/lines";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** A line of a page, or a part of one, before it is told what it is. */
export interface PartedLine extends Line {
  /** Where the line's link leads, in a page that was saved as Markdown. */
  readonly href: string | null;
  /** `caption`: the account's name, said again before the words; `address`: the post's own, before its counter. */
  readonly part: "caption" | "address" | null;
}

/** A filled line of a page, with what it looks like. */
export interface SocialLine extends PartedLine {
  readonly label: SocialLabel | "separator" | "number" | null;
  readonly stamp: string | null;
  readonly handle: Handle | null;
}

/** An account's name in the network, alone on its line or behind the author's name, and the moment after it. */
export interface Handle {
  readonly name: string | null;
  readonly stamp: string | null;
}

/** The lines above a post: who wrote it and when. */
export interface PostHead {
  readonly start: number;
  /** Index after its last line. */
  readonly end: number;
  readonly author: string | null;
  readonly stamp: string | null;
  readonly hasHandle: boolean;
  /** Someone else's post that the page passes on. */
  readonly isRepost: boolean;
  /** It says that the page shares something, in words of its own above that. */
  readonly isShare: boolean;
}

/** Longest line that is believed to be a name. */
export const MAX_NAME = 100;

/** True for words that may be a name: no sentence, no address, no hashtag. */
export function isPlainName(text: string): boolean {
  return text.length <= MAX_NAME && !endsLikeSentence(text) && !/https?:|#\p{L}|@/u.test(text);
}
