/** @jsxImportSource preact */
import { TagLink } from "@/components/site/tag-link";
import type { HomePage } from "@/lib/site/home-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly entries: HomePage["index"];
  readonly words: SiteWords;
}

/** The tags that most stories have, with how many. */
export function TopicIndex({ entries, words }: Props) {
  if (entries.length === 0) return null;
  return (
    <aside className="topic-index" aria-labelledby="index-title">
      <h2 id="index-title" className="section-title">
        {words.index}
      </h2>
      <ul lang={words.names}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <TagLink tag={entry} words={words} /> <span className="count">{entry.count}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
