/** @jsxImportSource preact */
import type { StoryCard } from "@/lib/site/story-card";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly stories: readonly StoryCard[];
  readonly words: SiteWords;
}

/** What was read most in the last days, in order. */
export function MostRead({ stories, words }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className="most-read" aria-labelledby="most-read">
      <h2 id="most-read" className="section-title">
        {words.mostRead}
      </h2>
      <ol>
        {stories.map((story) => (
          <li key={story.id}>
            <h3 lang={story.language} dir={story.dir}>
              <a href={story.path}>{story.headline}</a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
