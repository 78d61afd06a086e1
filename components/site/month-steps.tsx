import type { ArchiveMonthPage } from "@/lib/site/archive-pages";
import { formatDay } from "@/lib/site/news-date";

type Props = Pick<ArchiveMonthPage, "older" | "newer">;

/** The way to the nearest months that have stories. */
export function MonthSteps({ older, newer }: Props) {
  return (
    <nav className="neighbours" aria-label="Other months">
      {older?.path && (
        <a className="neighbour neighbour-prev" href={older.path}>
          <span className="neighbour-label">Earlier</span>
          <span className="neighbour-headline">{formatDay(`${older.month}-01`, "month")}</span>
        </a>
      )}
      {newer?.path && (
        <a className="neighbour neighbour-next" href={newer.path}>
          <span className="neighbour-label">Later</span>
          <span className="neighbour-headline">{formatDay(`${newer.month}-01`, "month")}</span>
        </a>
      )}
    </nav>
  );
}
