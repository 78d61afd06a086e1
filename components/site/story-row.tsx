/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { Kicker } from "@/components/site/kicker";
import { StoryMeta } from "@/components/site/story-meta";
import { StoryPicture } from "@/components/site/story-picture";
import type { StoryCard } from "@/lib/site/story-card";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly story: StoryCard;
  readonly words: SiteWords;
  /** Where no day stands beside the row. */
  readonly showsDate?: boolean;
  /** The path of the tag whose list this is. */
  readonly within?: string | undefined;
  /** In place of what the story says: with words marked. */
  readonly headline?: ComponentChildren;
  readonly summary?: ComponentChildren;
  /** Its level among the page's headings, where no day stands above it. */
  readonly level?: 3 | 4;
}

/** One story in a list. */
export function StoryRow({ story, words, showsDate = false, within, headline, summary, level = 4 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li>
      <article
        className={story.picture ? "row row-pictured h-entry" : "row h-entry"}
        lang={story.language}
        dir={story.dir}
      >
        {story.picture && <StoryPicture picture={story.picture} sizes="9.5rem" />}
        {(!within || story.kicker?.path !== within) && <Kicker story={story} words={words} />}
        <Heading>
          <a className="u-url p-name" href={story.path}>
            {headline ?? story.headline}
          </a>
        </Heading>
        {(summary ?? story.summary) && <p className="summary p-summary">{summary ?? story.summary}</p>}
        <StoryMeta story={story} words={words} hidesDate={!showsDate} />
        {!showsDate && <data className="dt-published" value={story.date.iso} />}
      </article>
    </li>
  );
}
