import type { PostHead, SocialLine } from "@/lib/ingest/formats/social-page/social-line";

/** The address of a post's own page: where its moment leads, or what stands before its counter. */
export function postAddress(
  lines: readonly SocialLine[],
  { start, end }: PostHead,
  next: number,
): string | null {
  const moment = lines.slice(start, end).find(({ stamp, href }) => stamp !== null && href !== null);
  if (moment) return webAddress(moment.href);
  const line = lines.slice(end, next).find(({ part }) => part === "address");
  return line ? (webAddress(line.href) ?? webAddress(line.text)) : null;
}

function webAddress(words: string | null): string | null {
  if (words === null || words.startsWith("/")) return null;
  return /^https?:/i.test(words) ? words : `https://${words}`;
}
