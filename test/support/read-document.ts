import { expect } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { docplayer } from "@/lib/ingest/formats/docplayer";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "./read-dump-fixtures";

/** What a made-up host of documents prints above a document, and below it. */
export const HEAD = [
  "Upload",
  "Sign in",
  "12 views",
  "The Orchard Book",
  "Uploaded by",
  "Nora Pell",
  "Download",
];
export const FOOT = ["You might also like", "A Book of Hedges", "Privacy"];

export const SENTENCES = [
  "An orchard is planted for those who come after, and the rows are set out with that in mind.",
  "Prune in the dry cold of the new year, when the sap is down and the birds have left the buds alone.",
  "Pick on a dull day, lay the fruit down as if it were eggs, and keep the kinds apart from each other.",
];

/** The document of a host's page, with every character accounted for. */
export function readDocument(lines: readonly string[]) {
  const dump = buildDump("page.txt", lines.join("\n"));
  const split = docplayer.split(dump);
  expect(findConservationProblems(dump.text.length, split)).toEqual([]);
  const [item] = split.items.map((raw) => clean(raw));
  return { item, body: (item?.body ?? []).map(({ text }) => text), dropped: split.dropped, dump };
}
