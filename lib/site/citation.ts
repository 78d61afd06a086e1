import type { ArticlePage } from "@/lib/site/article-page";

/** What a citation names. */
export interface Citation {
  /** As the article names them; names are not turned round, for nobody can tell which part is which in any language. */
  readonly authors: readonly string[];
  readonly title: string;
  /** The site that is cited. */
  readonly site: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly url: string;
  readonly language: string;
  /** Where the text was first published. */
  readonly original: string | null;
  readonly slug: string;
}

/** A citation in words, its title apart so that it can be set as one. */
export interface CitationText {
  readonly style: "APA" | "Chicago";
  readonly before: string;
  readonly title: string;
  readonly after: string;
}

/** What to name where `article` is cited; `origin` is the public one of the site. */
export function citationOf(
  article: Pick<ArticlePage, "authors" | "origin" | "headline" | "date" | "path" | "language">,
  { origin, site }: { readonly origin: string; readonly site: string },
): Citation {
  const { authors, origin: source } = article;
  const named = authors.length > 0 ? authors.map(({ name }) => name) : [source?.name ?? ""];
  return {
    authors: named.map(oneLine).filter((name) => name !== ""),
    title: oneLine(article.headline),
    site: oneLine(site),
    day: article.date.day,
    url: `${origin}${article.path}`,
    language: article.language,
    original: article.origin?.url ?? null,
    slug: article.path.slice(article.path.lastIndexOf("/") + 1),
  };
}

/** The citation after the rules of the American Psychological Association and of the Chicago manual. */
export function citationTexts({ authors, title, site, day, url }: Citation): CitationText[] {
  const { year, month, date } = partsOf(day);
  const whose = authors.join() === site ? "" : `${site}. `;
  const apaDate = `(${year}, ${month} ${date}).`;
  return [
    authors.length > 0
      ? {
          style: "APA",
          before: `${ended(joined(authors, ", & "))} ${apaDate} `,
          title: ended(title),
          after: ` ${whose}${url}`,
        }
      : { style: "APA", before: "", title: ended(title), after: ` ${apaDate} ${whose}${url}` },
    {
      style: "Chicago",
      before: authors.length > 0 ? `${ended(chicagoNames(authors))} ` : "",
      title: `“${ended(title)}”`,
      after: ` ${site}, ${month} ${date}, ${year}. ${url}.`,
    },
  ];
}

/** All of them, as APA has it up to twenty. */
const joined = (names: readonly string[], last: string): string =>
  [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(last);

/** Two are joined by “and” alone; of more than six the first three stand for all. */
function chicagoNames(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 3).join(", ")}, et al.`;
  return joined(names, names.length > 2 ? ", and " : " and ");
}

const MONTHS = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

function partsOf(day: string) {
  const date = new Date(`${day}T00:00:00Z`);
  return { year: day.slice(0, 4), month: MONTHS.format(date), date: date.getUTCDate() };
}

/** With one full stop, whatever it ends in. */
const ended = (text: string) => (/[.!?…。]$/u.test(text) ? text : `${text}.`);

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
