/** @jsxImportSource preact */
import { StoryRow } from "@/components/site/story-row";
import type { DayOfStories } from "@/lib/site/group-by-day";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly days: readonly DayOfStories[];
  readonly title: string;
  readonly words: SiteWords;
  /** For pages whose own title says it; the heading stays for screen readers. */
  readonly hidesTitle?: boolean;
  /** The path of the tag whose page this is: its name is not repeated above each story. */
  readonly within?: string;
  readonly more?: { readonly path: string; readonly label: string };
}

/** Stories in order, each day named once at the edge. */
export function River({ days, title, words, hidesTitle = false, within, more }: Props) {
  if (days.length === 0) return null;
  return (
    <section className="river">
      <h2 className={hidesTitle ? "visually-hidden" : "section-title"}>{title}</h2>
      {days.map(({ day, stories }) => (
        <div key={day} className="day">
          <h3 className="day-name">
            <time dateTime={day}>{formatDay(day, words.language)}</time>
          </h3>
          <ol className="rows">
            {stories.map((story) => (
              <StoryRow key={story.id} story={story} words={words} within={within} />
            ))}
          </ol>
        </div>
      ))}
      {more && (
        <p className="more">
          <a href={more.path}>{more.label}</a>
        </p>
      )}
    </section>
  );
}
