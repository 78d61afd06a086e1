import { formatDay } from "@/lib/site/news-date";
import type { StoryCard } from "@/lib/site/story-card";

interface Props {
  readonly story: StoryCard;
  /** Where the day stands beside the story already. */
  readonly hidesDate?: boolean;
}

/** Where a story comes from and when: one quiet line. */
export function StoryMeta({ story, hidesDate = false }: Props) {
  const parts = [story.dateline, story.sourceName].filter((part) => part !== null && part !== "");
  if (parts.length === 0 && hidesDate) return null;
  return (
    <p className="meta">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {!hidesDate && <StoryDate story={story} />}
    </p>
  );
}

/** The day of a story in English, or in its own language where the line runs from right to left. */
function StoryDate({ story }: { readonly story: StoryCard }) {
  const language = story.dir === "rtl" ? story.language : "en";
  return (
    <time dateTime={story.date.iso} lang={language}>
      {formatDay(story.date.day, "long", language)}
    </time>
  );
}
