/** @jsxImportSource preact */
import type { StoryCard } from "@/lib/site/story-card";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly story: Pick<StoryCard, "kicker" | "language">;
  readonly words: SiteWords;
}

/** The word above a headline: a link where it is a topic, which is in the language of the site's names and not the story's. */
export function Kicker({ story: { kicker, language }, words }: Props) {
  if (!kicker) return null;
  if (!kicker.path) return <p className="kicker">{kicker.text}</p>;
  const { names = words.language } = words;
  return (
    <p className="kicker">
      <a href={kicker.path} lang={language === names ? undefined : names}>
        {kicker.text}
      </a>
    </p>
  );
}
