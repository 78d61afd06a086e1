import { keepMade } from "@/lib/domain/keep-made";

/** The date of a piece of news as readers see it: the source's own calendar day and clock. */
export interface NewsDate {
  /** `YYYY-MM-DD` as the source gives it, else in UTC. */
  readonly day: string;
  /** `HH:MM` as the source gives it, or null where it gives a day alone. */
  readonly time: string | null;
  /** For machines: the source's own text, or the instant. */
  readonly iso: string;
}

interface Dated {
  readonly issuedOn: string | null;
  readonly issuedAt: Date | null;
  readonly firstPublishedAt: Date | null;
  readonly createdAt: Date;
}

const ISSUED = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)\S*)?$/;

/** When the news was issued, by the best date that the article has. */
export function newsDate(article: Dated): NewsDate {
  const match = ISSUED.exec(article.issuedOn ?? "");
  const day = match?.[1];
  if (article.issuedOn && day && isDay(day)) return { day, time: match?.[2] ?? null, iso: article.issuedOn };
  const instant = newsInstant(article);
  return { day: instant.toISOString().slice(0, 10), time: null, iso: instant.toISOString() };
}

/** The same date as an instant, for feeds. */
export function newsInstant(article: Omit<Dated, "issuedOn">): Date {
  return article.issuedAt ?? article.firstPublishedAt ?? article.createdAt;
}

const STYLES = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  monthName: { month: "long" },
  weekdayName: { weekday: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Write a `YYYY-MM-DD` day in words; an unknown language falls back to English. */
export function formatDay(day: string, language: string, style: keyof typeof STYLES = "long"): string {
  const date = new Date(`${day}T00:00:00Z`);
  return FORMATTERS[style](language === "en" ? "en-GB" : language).format(date);
}

function formatter(language: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const options = { ...style, timeZone: "UTC", calendar: "gregory" };
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat("en-GB", options);
  }
}

const formattersOf = (style: keyof typeof STYLES) =>
  keepMade((language) => formatter(language, STYLES[style]));

const FORMATTERS = {
  long: formattersOf("long"),
  short: formattersOf("short"),
  weekday: formattersOf("weekday"),
  month: formattersOf("month"),
  monthName: formattersOf("monthName"),
  weekdayName: formattersOf("weekdayName"),
};

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
