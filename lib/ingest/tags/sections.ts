import type { Section } from "@/lib/ingest/tags/context";
import { tokenise } from "@/lib/ingest/tags/tokens";
import type { CleanItem } from "@/lib/ingest/types";

/** Units of a paragraph that are compared with the start of the teaser; some may be runs of dots. */
const GLANCE = 160;

const fold = (text: string): string =>
  text
    .replace(/[\s.…]+/g, " ")
    .trim()
    .toLowerCase();

/** A hashtag in words: "#InternationalMigrantsDay2024" reads "International Migrants Day 2024". */
function spellOut(hashtag: string): string {
  return hashtag
    .replace(/^#/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N}{4})$/u, "$1 $2");
}

/** The pieces of an item that names are looked for in. A teaser that the body repeats is left out. */
export function sectionsOf(item: CleanItem): Section[] {
  const body = item.body.map(({ text }) => text).filter((text) => text !== "");
  const start = fold(item.summary ?? "").slice(0, 60);
  const isNew =
    start !== "" &&
    !body.some((text) => fold(text.slice(0, GLANCE)).startsWith(start)) &&
    fold(item.title) !== fold(item.summary ?? "");
  const pieces: [Section["where"], string][] = [["title", item.title]];
  if (isNew) pieces.push(["lead", item.summary ?? ""]);
  for (const [at, text] of body.entries()) pieces.push([at === 0 && !isNew ? "lead" : "body", text]);
  for (const hashtag of item.hashtags) pieces.push(["hashtag", spellOut(hashtag)]);
  return pieces.map(([where, text]) => ({ where, text, tokens: tokenise(text) }));
}
