import type { StoryCard } from "@/lib/site/story-card";

/** The word above a headline: a link where it is a topic. */
export function Kicker({ kicker }: { readonly kicker: StoryCard["kicker"] }) {
  if (!kicker) return null;
  return <p className="kicker">{kicker.path ? <a href={kicker.path}>{kicker.text}</a> : kicker.text}</p>;
}
