import { formatDay } from "@/lib/site/news-date";

/**
 * The subject that an issue drafted on `day` (`YYYY-MM-DD`) begins with: it names no article, since one may be taken down before it
 * is sent.
 */
export function firstSubject(
  { name, language }: { readonly name: string; readonly language: string },
  day: string,
): string {
  return `${name} · ${formatDay(day, language)}`;
}
