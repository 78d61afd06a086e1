import { formatDay } from "@/lib/site/news-date";
import { monthPath } from "@/lib/site/paths";
import type { SiteWords } from "@/lib/site/words/site-words";

/** The pages between the front page and a year, month or day of the archive (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`). */
export function aboveInArchive(
  period: string,
  words: SiteWords,
): readonly { readonly name: string; readonly path: string }[] {
  const [year = "", month, day] = period.split("-");
  const longer = [
    ...(month ? [{ name: year, path: monthPath(year) }] : []),
    ...(day
      ? [
          {
            name: formatDay(`${year}-${month}-01`, words.language, "month"),
            path: monthPath(`${year}-${month}`),
          },
        ]
      : []),
  ];
  return [{ name: words.archive, path: "/archive" }, ...longer];
}
