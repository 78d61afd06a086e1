import type { ArticlePage } from "@/lib/site/article-page";

/** What a citation names. */
export interface Citation {
  /** As the article gives it; names are not taken apart, for nobody can tell which part is which in any language. */
  readonly author: string | null;
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
  article: Pick<ArticlePage, "byline" | "origin" | "headline" | "date" | "path" | "language">,
  { origin, site }: { readonly origin: string; readonly site: string },
): Citation {
  return {
    author: oneLine(article.byline ?? article.origin?.name ?? "") || null,
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
export function citationTexts({ author, title, site, day, url }: Citation): CitationText[] {
  const { year, month, date } = partsOf(day);
  const whose = author && author !== site ? `${site}. ` : author ? "" : `${site}. `;
  const apaDate = `(${year}, ${month} ${date}).`;
  return [
    author
      ? {
          style: "APA",
          before: `${ended(author)} ${apaDate} `,
          title: ended(title),
          after: ` ${whose}${url}`,
        }
      : { style: "APA", before: "", title: ended(title), after: ` ${apaDate} ${whose}${url}` },
    {
      style: "Chicago",
      before: author ? `${ended(author)} ` : "",
      title: `“${ended(title)}”`,
      after: ` ${site}, ${month} ${date}, ${year}. ${url}.`,
    },
  ];
}

const MONTHS = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

function partsOf(day: string) {
  const date = new Date(`${day}T00:00:00Z`);
  return { year: day.slice(0, 4), month: MONTHS.format(date), date: date.getUTCDate() };
}

/** With one full stop, whatever it ends in. */
const ended = (text: string) => (/[.!?…。]$/u.test(text) ? text : `${text}.`);

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
