/** @jsxImportSource preact */
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
      {entries.map(({ name, path, count }) => (
        <li key={path}>
          <a href={path}>{name}</a> <span className="count">{words.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
