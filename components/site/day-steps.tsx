/** @jsxImportSource preact */
import { Neighbours } from "@/components/site/neighbours";
import type { ArchiveDayPage } from "@/lib/site/archive-day";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

type Props = Pick<ArchiveDayPage, "older" | "newer"> & { readonly words: SiteWords };

/** The way to the nearest days that have stories. */
export function DaySteps({ older, newer, words }: Props) {
  const toStep = (step: Props["older"]) =>
    step?.path ? { path: step.path, title: formatDay(step.day, words.language) } : null;
  return (
    <Neighbours
      name={words.finding.otherDays}
      older={toStep(older)}
      newer={toStep(newer)}
      labels={[words.earlier, words.later]}
    />
  );
}
