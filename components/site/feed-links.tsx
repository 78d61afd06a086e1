import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly path: string;
  readonly words: SiteWords;
}

/** Links to the three feeds under `path`. */
export function FeedLinks({ path, words }: Props) {
  return (
    <p className="feed-links">
      <span>{words.follow}</span> <a href={`${path}/feed.xml`}>RSS</a> <a href={`${path}/atom.xml`}>Atom</a>{" "}
      <a href={`${path}/feed.json`}>JSON</a>
    </p>
  );
}
