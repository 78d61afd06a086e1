import { StoryMeta } from "@/components/site/story-meta";
import type { HomeSection } from "@/lib/site/home-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly sections: readonly HomeSection[];
  readonly words: SiteWords;
}

/** The busiest topics side by side, a few headlines each. */
export function Sections({ sections, words }: Props) {
  if (sections.length === 0) return null;
  return (
    <div className="sections">
      {sections.map((section) => (
        <section key={section.path} className="section">
          <h2 className="section-title">
            <a href={section.path}>{section.name}</a>
          </h2>
          <ul>
            {section.stories.map((story) => (
              <li key={story.id} lang={story.language} dir={story.dir}>
                <h3>
                  <a href={story.path}>{story.headline}</a>
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
