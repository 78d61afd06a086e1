/** @jsxImportSource preact */
import { StoryMeta } from "@/components/site/story-meta";
import { StoryPicture } from "@/components/site/story-picture";
import type { HomeSection } from "@/lib/site/home-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly sections: readonly HomeSection[];
  readonly words: SiteWords;
}

const PICTURE = "(min-width: 64rem) 28vw, 92vw";

/** The sections side by side, a few headlines each. */
export function Sections({ sections, words }: Props) {
  if (sections.length === 0) return null;
  return (
    <div className="sections">
      {sections.map((section) => (
        <section key={section.path} className="section h-feed">
          <h2 className="section-title">
            <a className="u-url p-name" href={section.path} lang={words.names}>
              {section.name}
            </a>
          </h2>
          <ul>
            {section.stories.map((story, at) => (
              <li key={story.id} className="h-entry" lang={story.language} dir={story.dir}>
                {at === 0 && story.picture && <StoryPicture picture={story.picture} sizes={PICTURE} />}
                <h3>
                  <a className="u-url p-name" href={story.path}>
                    {story.headline}
                  </a>
                </h3>
                <StoryMeta story={story} words={words} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
