/** @jsxImportSource preact */
import type { ArchiveDayPage } from "@/lib/site/archive-day";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

type Props = Pick<ArchiveDayPage, "older" | "newer"> & { readonly words: SiteWords };

/** The way to the nearest days that have stories. */
export function DaySteps({ older, newer, words }: Props) {
  const steps = [
    { to: older, label: words.earlier, className: "neighbour neighbour-prev" },
    { to: newer, label: words.later, className: "neighbour neighbour-next" },
  ];
  return (
    <nav className="neighbours" aria-label={words.finding.otherDays}>
      {steps.map(
        ({ to, label, className }) =>
          to?.path && (
            <a key={label} className={className} href={to.path}>
              <span className="neighbour-label">{label}</span>{" "}
              <span className="neighbour-headline">{formatDay(to.day, words.language)}</span>{" "}
            </a>
          ),
      )}
    </nav>
  );
}
