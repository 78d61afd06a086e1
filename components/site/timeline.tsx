/** @jsxImportSource preact */
import { formatDay } from "@/lib/site/news-date";
import type { TopicPage } from "@/lib/site/topic-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly entries: TopicPage["timeline"];
  readonly words: SiteWords;
}

/** The stories of an event as it went. */
export function Timeline({ entries, words }: Props) {
  if (entries.length === 0) return null;
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="section-title">
        {words.finding.timeline}
      </h2>
      <ol>
        {entries.map(({ path, day, headline, language, dir }) => (
          <li key={path}>
            <time dateTime={day}>{formatDay(day, words.language, "short")}</time>{" "}
            <a href={path} lang={language} dir={dir}>
              {headline}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
