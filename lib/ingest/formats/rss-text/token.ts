import type { MarkKind } from "@/lib/ingest/formats/rss-text/marks";
import type { Gap } from "@/lib/ingest/records/best-path";

/** One piece of a flattened feed: a mark, or a line of the text between two marks. */
export interface Token {
  readonly kind: MarkKind | "text";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Line breaks before it: 0, 1, or 2 for more. */
  readonly gap: Gap;
  /** True for a text that an address beside it spells, which makes it a title, and for that address. */
  readonly isSpelt: boolean;
  /** True for the cut beginning of a text that follows soon. */
  readonly isTeaser: boolean;
  /** True for a title that stands there again. */
  readonly isEcho?: boolean;
  /** True for a line that says where and when an entry was printed. */
  readonly isImprint?: boolean;
  /** True for a category that an address beside it has as a folder. */
  readonly isFiled?: boolean;
}

/** The part of a token's text between two places, without blanks at its edges; nothing where it is blank. */
export function pieceOf(token: Token, from: number, to: number): Token[] {
  const raw = token.text.slice(from, to);
  const text = raw.trim();
  if (text === "") return [];
  const start = token.start + from + (raw.length - raw.trimStart().length);
  return [
    {
      ...token,
      text,
      start,
      end: start + text.length,
      gap: from === 0 ? token.gap : 0,
      isSpelt: from === 0 && token.isSpelt,
      isTeaser: from === 0 && token.isTeaser,
    },
  ];
}
