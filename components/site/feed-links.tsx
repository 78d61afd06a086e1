/** @jsxImportSource preact */
import { pagePath } from "@/lib/site/paths";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly path: string;
  readonly words: SiteWords;
  readonly query?: Readonly<Record<string, string>>;
  /** Whether the list of all feeds belongs to them. */
  readonly hasList?: boolean;
}

/** Links to the three feeds under `path`. */
export function FeedLinks({ path, words, query, hasList = false }: Props) {
  const to = (file: string) => pagePath(`${path}/${file}`, 1, query);
  return (
    <p className="feed-links">
      <span>{words.follow}</span> <a href={to("feed.xml")}>RSS</a> <a href={to("atom.xml")}>Atom</a>{" "}
      <a href={to("feed.json")}>JSON</a>
      {hasList && (
        <>
          {" "}
          <a href="/feeds.opml">OPML</a>
        </>
      )}
    </p>
  );
}
