import { isSiteRoot, purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import type { Token } from "@/lib/ingest/formats/rss-text/token";

/** A header has no more pieces, and its name and address stand next to each other. */
const HEADER = 24;

/**
 * Where the picture of a channel ends, which says its name and its address once more: all before it is the channel's;
 * 0 without one. Behind the address of an entry the channel's name says where that entry comes from.
 */
export function endOfHeader(tokens: readonly Token[]): number {
  const [name, url] = tokens;
  if (name?.kind !== "text" || url?.kind !== "url") return 0;
  // Without a header the first entry may say its title once more.
  if (name.isSpelt && !isSiteRoot(url.text)) return 0;
  const at = tokens.findIndex(
    ({ kind, text }, index) =>
      index > 1 &&
      index < HEADER &&
      kind === "url" &&
      text === url.text &&
      tokens[index - 1]?.text === name.text,
  );
  const between = tokens.slice(2, Math.max(2, at));
  return between.some((token) => isOfEntry(token, url.text)) ? 0 : (tokens[at]?.end ?? 0);
}

function isOfEntry({ kind, text }: Token, channel: string): boolean {
  return kind === "url" && text !== channel && ["page", "permalink"].includes(purposeOf(text));
}
