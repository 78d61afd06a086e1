import type { TermPage } from "@/lib/desk/terms/read-term";

/** "no articles", "one article", "1,200 articles". */
export function articlesInWords(count: number): string {
  if (count === 0) return "no articles";
  return count === 1 ? "one article" : `${count.toLocaleString("en-GB")} articles`;
}

/** The tag as it is on the screen, so that nobody writes over what somebody else has saved meanwhile. */
export function SeenTerm({ term }: { readonly term: TermPage }) {
  return (
    <>
      <input type="hidden" name="termId" value={term.id} />
      <input type="hidden" name="seenAliases" value={term.aliases.join("\n")} />
      <input type="hidden" name="seenBroader" value={term.broader?.name ?? ""} />
      <input type="hidden" name="seenDescription" value={term.description} />
    </>
  );
}

/** All of a tag as it is, but for the broader one. */
export function UnchangedTerm({ term }: { readonly term: TermPage }) {
  return (
    <>
      <SeenTerm term={term} />
      <input type="hidden" name="aliases" value={term.aliases.join("\n")} />
      <input type="hidden" name="description" value={term.description} />
    </>
  );
}
