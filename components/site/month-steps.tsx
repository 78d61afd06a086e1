/** @jsxImportSource preact */
import { Neighbours } from "@/components/site/neighbours";
import type { ArchiveMonth, ArchiveMonthPage } from "@/lib/site/archive-pages";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

type Props = Pick<ArchiveMonthPage, "older" | "newer"> & { readonly words: SiteWords };

/** The way to the nearest months that have stories. */
export function MonthSteps({ older, newer, words }: Props) {
  const toStep = (step: ArchiveMonth | null) =>
    step?.path ? { path: step.path, title: formatDay(`${step.month}-01`, words.language, "month") } : null;
  return (
    <Neighbours
      name={words.landmarks.otherMonths}
      older={toStep(older)}
      newer={toStep(newer)}
      labels={[words.earlier, words.later]}
    />
  );
}
