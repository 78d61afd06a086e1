/** @jsxImportSource preact */
import { TopicLinks } from "@/components/site/topic-links";
import type { HomePage } from "@/lib/site/home-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly topics: HomePage["moment"];
  readonly words: SiteWords;
}

/** The tags that the news of these days is about more than usual, in one line. */
export function Moment({ topics, words }: Props) {
  if (topics.length === 0) return null;
  return (
    <nav className="moment" aria-labelledby="moment">
      <h2 id="moment">{words.moment}</h2>
      <TopicLinks topics={topics} words={words} />
    </nav>
  );
}
