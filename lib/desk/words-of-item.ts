import type { ParsedItem } from "@/lib/ingest/types";

/** The texts by which an item is found in the desk’s search. */
export function wordsOf({
  title,
  kicker,
  summary,
  author,
  language,
  body,
}: Pick<ParsedItem, "title" | "kicker" | "summary" | "author" | "language" | "body">) {
  const texts = [kicker, summary, author, ...body.map(({ text }) => text)];
  return { title, language, body: texts.filter(Boolean).join("\n") };
}
