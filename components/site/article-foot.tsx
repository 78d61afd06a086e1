/** @jsxImportSource preact */
import { ArticleCite } from "@/components/site/article-cite";
import { ArticleTimeline } from "@/components/site/article-timeline";
import { Neighbours } from "@/components/site/neighbours";
import { StoryRow } from "@/components/site/story-row";
import type { ArticlePage } from "@/lib/site/article-page";
import type { Citation } from "@/lib/site/citation";
import { saidName } from "@/lib/site/said-name";
import type { StoryCard, TagView } from "@/lib/site/story-card";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly citation: Citation;
  readonly words: SiteWords;
}

/** What comes after an article: its tags, its story, how to cite it, related stories, and its neighbours in time. */
export function ArticleFoot({ article, citation, words }: Props) {
  return (
    <div className="article-foot">
      <TagGroups groups={article.tagGroups} words={words} />
      <ArticleTimeline article={article} words={words} />
      <ArticleCite article={article} citation={citation} words={words} />
      {article.related.length > 0 && (
        <section className="related h-feed">
          <h2 className="section-title p-name">{words.related}</h2>
          <ul className="related-rows">
            {article.related.map((story) => (
              <StoryRow key={story.id} story={story} words={words} showsDate level={3} />
            ))}
          </ul>
        </section>
      )}
      <Neighbours
        name={words.landmarks.neighbours}
        older={article.older && toStep(article.older)}
        newer={article.newer && toStep(article.newer)}
        labels={[words.before, words.after]}
      />
    </div>
  );
}

interface TagGroupsProps {
  readonly groups: ArticlePage["tagGroups"];
  readonly words: SiteWords;
}

function TagGroups({ groups, words }: TagGroupsProps) {
  if (groups.length === 0) return null;
  return (
    <section className="tags" aria-label={words.landmarks.tags}>
      <dl>
        {groups.map(({ type, tags }) => (
          <div key={type}>
            <dt>{words.tagTypes[type][tags.length === 1 ? 0 : 1]}</dt>
            {tags.map((tag) => (
              <Tag key={tag.path} tag={tag} words={words} />
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Tag({ tag, words }: { readonly tag: TagView; readonly words: SiteWords }) {
  const { name, lang = words.names } = saidName(tag, words);
  return (
    <dd>
      <a className="p-category" href={tag.path} rel="tag" lang={lang}>
        {name}
      </a>
    </dd>
  );
}

const toStep = ({ path, headline, language, dir }: StoryCard) => ({ path, title: headline, language, dir });
