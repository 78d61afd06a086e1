import { formatDay } from "@/lib/site/news-date";

/** The subject that an issue begins with: it names no article, since one may be taken down before it is sent. */
export function firstSubject(
  { name, language }: { readonly name: string; readonly language: string },
  now: Date,
): string {
  return `${name} · ${formatDay(now.toISOString().slice(0, 10), language)}`;
}
