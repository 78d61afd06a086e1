/** @jsxImportSource preact */
import { DayOf } from "@/components/site/day-of";
import { Dotted } from "@/components/site/dotted";
import type { StoryCard } from "@/lib/site/story-card";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly story: StoryCard;
  readonly words: SiteWords;
  /** Where the day stands beside the story already. */
  readonly hidesDate?: boolean;
}

/** Where a story comes from and when: one quiet line. */
export function StoryMeta({ story, words, hidesDate = false }: Props) {
  const parts = [story.dateline, story.sourceName].filter((part) => part !== null && part !== "");
  if (parts.length === 0 && hidesDate && !story.change) return null;
  return (
    <p className="meta">
      <Dotted>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
        {!hidesDate && <DayOf day={story.date.day} iso={story.date.iso} of={story} words={words} />}
        {story.change && <span lang={words.language}>{words.change[story.change]}</span>}
      </Dotted>
    </p>
  );
}
