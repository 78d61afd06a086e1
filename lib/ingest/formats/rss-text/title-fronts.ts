import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { learnKickers, type UngluedTitle } from "@/lib/ingest/kickers/learn";

/**
 * Part headlines from the kickers in front of them. What ends with a colon and stands before one headline only belongs
 * to it, though its address leaves it out; and so does a label where the entry is filed under another one.
 */
export function partFronts(text: string, entries: readonly FeedEntry[]): UngluedTitle[] {
  const fronts = countOf(entries.map(({ kicker }) => kicker?.text ?? null));
  const parts = entries.map(({ kicker, title }) => {
    const isOwn = kicker !== null && /[:：]$/.test(kicker.text) && fronts.get(kicker.text) === 1;
    const start = isOwn ? kicker.start : title.start;
    const words = text.slice(start, title.end).replace(/\s+/g, " ").trim();
    return { words, kicker: isOwn ? null : (kicker?.text ?? null) };
  });
  const unglue = learnKickers(parts.map(({ words }) => words));
  const unglued = parts.map(({ words }) => unglue(words));
  const counts = countOf(unglued.map(({ kicker }) => kicker));
  return parts.map(({ words, kicker }, index): UngluedTitle => {
    if (kicker !== null) return { kicker: kicker.replace(/[\s:|–-]+$/, ""), title: words };
    const part = unglued[index] ?? { kicker: null, title: words };
    const isFiled = entries[index]?.section != null && counts.get(part.kicker) === 1;
    return isFiled ? { kicker: null, title: words } : part;
  });
}

function countOf(labels: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
