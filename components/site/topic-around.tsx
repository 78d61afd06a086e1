/** @jsxImportSource preact */
import { CoverageChart } from "@/components/site/coverage-chart";
import { TopicLinks } from "@/components/site/topic-links";
import type { TopicContext } from "@/lib/site/topic-context";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly context: TopicContext;
  readonly words: SiteWords;
}

/** What a topic belongs to, what belongs to it, what it comes with, and when. */
export function TopicAround({ context, words }: Props) {
  const { broader, narrower, together, coverage } = context;
  const groups = [
    { name: words.finding.broader, links: broader },
    { name: words.finding.narrower, links: narrower },
    { name: words.finding.together, links: together },
  ].filter(({ links }) => links.length > 0);
  if (groups.length === 0 && coverage === null) return null;
  return (
    <div className="topic-around">
      {groups.length > 0 && (
        <nav aria-label={words.landmarks.tags}>
          <dl>
            {groups.map(({ name, links }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <TopicLinks topics={links} words={words} />
                </dd>
              </div>
            ))}
          </dl>
        </nav>
      )}
      {coverage && <CoverageChart coverage={coverage} words={words} />}
    </div>
  );
}
