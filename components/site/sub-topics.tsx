/** @jsxImportSource preact */
import { TopicLinks } from "@/components/site/topic-links";
import type { SectionPage } from "@/lib/site/section-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly topics: SectionPage["subTopics"];
  readonly words: SiteWords;
}

/** The topics that a section is made of. */
export function SubTopics({ topics, words }: Props) {
  if (topics.length === 0) return null;
  return (
    <nav className="sub-topics" aria-label={words.finding.narrower}>
      <TopicLinks topics={topics} words={words} />
    </nav>
  );
}
