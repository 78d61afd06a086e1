import { expect } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { newsletter } from "@/lib/ingest/formats/newsletter";

/** What is read of a letter, item by item, with every character accounted for. */
export function readLetter(text: string) {
  const split = newsletter.split({ file: "letter", text, encoding: "utf-8", warnings: [] });
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ title, kicker, author, publishedAtRaw, url, body }) => ({
    title,
    kicker,
    author,
    date: publishedAtRaw,
    url,
    body: body.source.trim(),
  }));
}

/** A letter with a masthead and a foot around `blocks`. */
export const letterOf = (...blocks: string[]) =>
  ["Valley letter\nNewsletter no. 4, May 2024", ...blocks, "Unsubscribe: https://valley.example/out"].join(
    "\n\n",
  );
