import { StoryRow } from "@/components/site/story-row";
import { tagTypeName } from "@/components/site/tag-type-names";
import type { ArticlePage } from "@/lib/site/article-page";
import type { StoryCard } from "@/lib/site/story-card";

/** What comes after an article: its tags, related stories, and its neighbours in time. */
export function ArticleFoot({ article }: { readonly article: ArticlePage }) {
  return (
    <div className="article-foot">
      <TagGroups groups={article.tagGroups} />
      {article.related.length > 0 && (
        <section className="related">
          <h2 className="section-title">Related</h2>
          <ul className="related-rows">
            {article.related.map((story) => (
              <StoryRow key={story.id} story={story} showsDate />
            ))}
          </ul>
        </section>
      )}
      <nav className="neighbours" aria-label="Stories before and after this one">
        {article.older && <Neighbour story={article.older} label="Before this" rel="prev" />}
        {article.newer && <Neighbour story={article.newer} label="After this" rel="next" />}
      </nav>
    </div>
  );
}

function TagGroups({ groups }: { readonly groups: ArticlePage["tagGroups"] }) {
  if (groups.length === 0) return null;
  return (
    <section className="tags" aria-label="Tags">
      <dl>
        {groups.map(({ type, tags }) => (
          <div key={type}>
            <dt>{tagTypeName(type, tags.length)}</dt>
            {tags.map((tag) => (
              <dd key={tag.path}>
                <a href={tag.path} rel="tag">
                  {tag.name}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Neighbour({
  story,
  label,
  rel,
}: {
  readonly story: StoryCard;
  readonly label: string;
  readonly rel: "prev" | "next";
}) {
  return (
    <a className={`neighbour neighbour-${rel}`} rel={rel} href={story.path}>
      <span className="neighbour-label">{label}</span>
      <span className="neighbour-headline" lang={story.language} dir={story.dir}>
        {story.headline}
      </span>
    </a>
  );
}
