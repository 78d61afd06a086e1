/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { TopicList } from "@/components/site/topic-list";
import type { TopicsOfType } from "@/lib/site/topics-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly topics: TopicsOfType;
  readonly words: SiteWords;
}

/** All tags of one type, letter by letter. */
export function TopicsByLetter({ topics: { type, paging, letters, index }, words }: Props) {
  const nameOf = (letter: string) => (letter === "#" ? words.finding.otherLetters : letter);
  return (
    <div className="wrap">
      <PageHead kicker={words.finding.allTopics} kickerPath="/topics" title={words.tagTypes[type][1]}>
        <p>{words.finding.allTopicsLine(paging.total)}</p>
        {type === "country" && (
          <p>
            <a href="/countries">{words.finding.mapOf}</a>
          </p>
        )}
      </PageHead>
      {index.length > 1 && (
        <nav className="letters" aria-label={words.finding.allTopics}>
          {index.map(({ letter, path }) => (
            <a key={letter} href={path}>
              {nameOf(letter)}{" "}
            </a>
          ))}
        </nav>
      )}
      {letters.map(({ letter, entries }) => (
        <section key={letter} className="topic-type">
          <h2 id={letter}>{nameOf(letter)}</h2>
          <TopicList entries={entries} words={words} />
        </section>
      ))}
      <Pager paging={paging} path="/topics" words={words} query={{ type }} />
    </div>
  );
}
