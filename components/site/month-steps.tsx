/** @jsxImportSource preact */
import type { ArchiveMonthPage } from "@/lib/site/archive-pages";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

type Props = Pick<ArchiveMonthPage, "older" | "newer"> & { readonly words: SiteWords };

/** The way to the nearest months that have stories. */
export function MonthSteps({ older, newer, words }: Props) {
  return (
    <nav className="neighbours" aria-label={words.landmarks.otherMonths}>
      {older?.path && (
        <a className="neighbour neighbour-prev" href={older.path}>
          <span className="neighbour-label">{words.earlier}</span>{" "}
          <span className="neighbour-headline">
            {formatDay(`${older.month}-01`, words.language, "month")}
          </span>{" "}
        </a>
      )}
      {newer?.path && (
        <a className="neighbour neighbour-next" href={newer.path}>
          <span className="neighbour-label">{words.later}</span>{" "}
          <span className="neighbour-headline">
            {formatDay(`${newer.month}-01`, words.language, "month")}
          </span>{" "}
        </a>
      )}
    </nav>
  );
}
