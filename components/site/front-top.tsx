/** @jsxImportSource preact */
import { headlineClass } from "@/components/site/headline-class";
import { Kicker } from "@/components/site/kicker";
import { StoryMeta } from "@/components/site/story-meta";
import { StoryPicture } from "@/components/site/story-picture";
import type { StoryCard } from "@/lib/site/story-card";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly lead: StoryCard;
  readonly seconds: readonly StoryCard[];
  readonly words: SiteWords;
  /** The path of the tag whose page this is: its name is not repeated above each story. */
  readonly within?: string;
}

const SECOND = "(min-width: 64rem) 22vw, (min-width: 44rem) 44vw, 92vw";

/** The top of a front: the lead across the page, the next four in columns below it. */
export function FrontTop({ lead, seconds, words, within }: Props) {
  return (
    <section className="front-top" aria-label={words.landmarks.topStories}>
      <article
        className={`lead h-entry ${sizeOf(lead.headline)}${headlineClass(lead.headline)}`}
        lang={lead.language}
        dir={lead.dir}
      >
        <div className="lead-head">
          {(!within || lead.kicker?.path !== within) && <Kicker story={lead} words={words} />}
          <h2>
            <a className="u-url p-name" href={lead.path}>
              {lead.headline}
            </a>
          </h2>
        </div>
        {lead.picture && (
          <StoryPicture picture={lead.picture} sizes="(min-width: 64rem) 62vw, 92vw" isFirst />
        )}
        <div className="lead-side">
          {lead.summary && <p className="lead-summary p-summary">{lead.summary}</p>}
          <StoryMeta story={lead} words={words} />
        </div>
      </article>
      {seconds.length > 0 && (
        <div className="seconds">
          {seconds.map((story) => (
            <article
              key={story.id}
              className={`second h-entry${headlineClass(story.headline)}`}
              lang={story.language}
              dir={story.dir}
            >
              {story.picture && <StoryPicture picture={story.picture} sizes={SECOND} />}
              {(!within || story.kicker?.path !== within) && <Kicker story={story} words={words} />}
              <h2>
                <a className="u-url p-name" href={story.path}>
                  {story.headline}
                </a>
              </h2>
              {story.summary && <p className="summary p-summary">{story.summary}</p>}
              <StoryMeta story={story} words={words} />
            </article>
          ))}
        </div>
      )}
    </section>
  );
}

/** A long headline is set smaller, so that it never fills the first screen. */
function sizeOf(headline: string): string {
  if (headline.length > 110) return "lead-long";
  return headline.length > 60 ? "lead-medium" : "lead-short";
}
