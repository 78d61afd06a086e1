/** @jsxImportSource preact */
import type { ArchiveYear as Year } from "@/lib/site/archive-pages";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly year: Year;
  readonly words: SiteWords;
  /** The busiest month of all years that stand together: the measure of every bar. */
  readonly most?: number;
  readonly hidesTitle?: boolean;
}

const BAR = 28;

/** One year: its twelve months with how much each has. */
export function ArchiveYear({ year, words, most = busiest([year]), hidesTitle = false }: Props) {
  return (
    <section className="archive-year">
      {!hidesTitle && (
        <h2>
          <a href={year.path}>{year.year}</a> <span className="count">{year.count}</span>
        </h2>
      )}
      <ol>
        {year.months.map(({ month, path, count }) => (
          <li key={month}>
            <Bar height={Math.round((BAR * count) / most)} />
            {path ? (
              <a href={path}>{formatDay(`${month}-01`, words.language, "monthName")}</a>
            ) : (
              <span className="archive-none">{formatDay(`${month}-01`, words.language, "monthName")}</span>
            )}{" "}
            {count > 0 && <span className="count">{count}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The number of stories of the busiest month. */
export function busiest(years: readonly Year[]): number {
  return Math.max(1, ...years.flatMap((year) => year.months.map((month) => month.count)));
}

function Bar({ height }: { readonly height: number }) {
  const drawn = Math.max(height, 2);
  return (
    <svg className="archive-bar" viewBox={`0 0 100 ${BAR}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={height > 0 ? "" : "archive-bar-none"} y={BAR - drawn} width="100" height={drawn} />
    </svg>
  );
}
