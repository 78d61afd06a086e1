/** @jsxImportSource preact */
import type { CalendarDay } from "@/lib/site/archive-day";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly days: readonly CalendarDay[];
  readonly words: SiteWords;
  /** The day whose page this is. */
  readonly current?: string;
}

const WEEK = 7;
/** The first Monday after 1970 began, to name the days of the week by. */
const MONDAY = 5;

/** The days of a month by week, each with stories a link. */
export function Calendar({ days, words, current }: Props) {
  const first = days[0];
  if (!first) return null;
  const before = (new Date(`${first.day}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK;
  const cells = [...Array<null>(before).fill(null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, at) => ({
    monday: at,
    days: Array.from({ length: WEEK }, (_day, weekday) => cells[at * WEEK + weekday] ?? null),
  }));
  return (
    <table className="calendar">
      <caption>
        {words.finding.calendar}: {formatDay(first.day, words.language, "month")}
      </caption>
      <thead>
        <tr>
          {Array.from(
            { length: WEEK },
            (_, weekday) => `1970-01-${String(MONDAY + weekday).padStart(2, "0")}`,
          ).map((day) => (
            <th key={day} scope="col">
              {formatDay(day, words.language, "weekdayName")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.monday}>
            {week.days.map((day, weekday) => (
              <td key={day?.day ?? `none-${weekday}`}>
                {day && <Day day={day} words={words} current={current} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  day: { day, count, path },
  words,
  current,
}: { readonly day: CalendarDay } & Omit<Props, "days">) {
  const date = words.number(Number(day.slice(8)));
  if (path === null) return <span>{date}</span>;
  return (
    <a href={path} aria-current={day === current ? "date" : undefined}>
      <b aria-hidden="true">{date}</b> <small aria-hidden="true">{words.number(count)}</small>{" "}
      <i className="visually-hidden">{`${formatDay(day, words.language)}: ${words.stories(count)}`}</i>
    </a>
  );
}
