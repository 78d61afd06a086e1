/**
 * What a language gives to a made-up newsroom. Lists are strings with `|` between entries.
 * Slots: `{place}`, `{org}`, `{person}`, `{n}`, `{year}`, `{date}`, `{url}`; `~` in labels stands for a name or number.
 */
export interface LanguageWords {
  readonly code: string;
  /** January first, as they stand in a date. */
  readonly months: string;
  readonly monthsShort: string;
  /** Date spellings: `{d}` day, `{dd}` with a zero, `{month}`, `{mon}`, `{mm}`, `{y}`. */
  readonly dates: string;
  readonly places: string;
  readonly orgs: string;
  readonly persons: string;
  readonly kickers: string;
  readonly titles: string;
  readonly sentences: string;
  /** Sentences with traps: dates, addresses, colons, "More information". */
  readonly traps: string;
  readonly quotes: string;
  readonly listIntro: string;
  readonly listItems: string;
  readonly headings: string;
  readonly page: PageWords;
  readonly network: NetworkWords;
  readonly transcript: TranscriptWords;
}

/** The furniture of a listing page. */
export interface PageWords {
  readonly menu: string;
  readonly breadcrumb: string;
  readonly cookies: string;
  readonly readMore: string;
  readonly loadMore: string;
  readonly pagination: string;
  readonly footer: string;
  readonly newsHeading: string;
}

/** The screen of a social network's company page. */
export interface NetworkWords {
  readonly line: string;
  readonly about: string;
  /** Field names: site, industry, size, headquarters, type, founded, specialities. */
  readonly fields: string;
  readonly sizeValue: string;
  readonly typeValue: string;
  readonly externalLink: string;
  readonly staff: string;
  readonly updates: string;
  readonly followers: string;
  readonly repost: string;
  readonly buttons: string;
  readonly comments: string;
  readonly ages: string;
  readonly wall: string;
  readonly similar: string;
}

/** A document host's viewer. */
export interface TranscriptWords {
  readonly size: string;
  readonly start: string;
  readonly download: string;
  readonly heading: string;
  readonly contents: string;
  readonly more: string;
}
