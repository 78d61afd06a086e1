/** @jsxImportSource preact */
import { TagLink } from "@/components/site/tag-link";
import type { IndexEntry } from "@/lib/site/topics-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly entries: readonly IndexEntry[];
  readonly words: SiteWords;
}

/** Tags in columns, each with how many stories it has. */
export function TopicList({ entries, words }: Props) {
  return (
    <ul className="topic-list" lang={words.names}>
      {entries.map((entry) => (
        <li key={entry.path}>
          <TagLink tag={entry} words={words} /> <span className="count">{words.number(entry.count)}</span>
        </li>
      ))}
    </ul>
  );
}
