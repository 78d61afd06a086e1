import type { Token } from "@/lib/ingest/formats/rss-text/token";

/** A header has no more pieces, and its name and address stand next to each other. */
const HEADER = 24;

/** Where the picture of a channel ends, which says its name and its address once more: all before it is the channel's; 0 without one. */
export function endOfHeader(tokens: readonly Token[]): number {
  const [name, url] = tokens;
  if (name?.kind !== "text" || url?.kind !== "url") return 0;
  const at = tokens.findIndex(
    ({ kind, text }, index) =>
      index > 1 &&
      index < HEADER &&
      kind === "url" &&
      text === url.text &&
      tokens[index - 1]?.text === name.text,
  );
  return tokens[at]?.end ?? 0;
}
