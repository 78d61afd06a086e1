import type { StoryCard } from "@/lib/site/story-card";

/** Stories of one calendar day. */
export interface DayOfStories {
  readonly day: string;
  readonly stories: readonly StoryCard[];
}

/** Group stories by their day, in the order in which the days first come. */
export function groupByDay(stories: readonly StoryCard[]): DayOfStories[] {
  const days = new Map<string, StoryCard[]>();
  for (const story of stories) {
    const list = days.get(story.date.day);
    if (list) list.push(story);
    else days.set(story.date.day, [story]);
  }
  return [...days].map(([day, list]) => ({ day, stories: list }));
}
