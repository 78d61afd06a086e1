/** @jsxImportSource preact */
import { TagLink } from "@/components/site/tag-link";
import type { TagType } from "@/lib/domain/ingest";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly topics: readonly { readonly name: string; readonly path: string; readonly type?: TagType }[];
  readonly words: SiteWords;
}

/** Tags as a list of links, in the language of the site's names. */
export function TopicLinks({ topics, words }: Props) {
  return (
    <ul lang={words.names}>
      {topics.map((topic) => (
        <li key={topic.path}>
          <TagLink tag={topic} words={words} />
        </li>
      ))}
    </ul>
  );
}
