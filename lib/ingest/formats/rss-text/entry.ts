interface Range {
  readonly start: number;
  readonly end: number;
}

/** The labels of one line, or of one piece of it. */
export interface PlacedLabels {
  /** Behind which of the entry's parts, and as the how many-th there: `date 0`. */
  readonly place: string;
  readonly labels: readonly string[];
}

/** One entry of a flattened feed: where its parts stand in the dump. */
export interface FeedEntry extends Range {
  readonly title: Range;
  /** What stands before the title and is left out of the address. */
  readonly kicker: (Range & { readonly text: string }) | null;
  /** True where the address spells the title, which makes the boundary sure. */
  readonly confirmed: boolean;
  readonly url: string | null;
  /** Teaser and body together. */
  readonly text: Range;
  /** What stands within it and is none of it: a category, a date. */
  readonly fields: readonly Range[];
  /** Where lines of the text begin that nothing parts from the ones before. */
  readonly breaks: readonly number[];
  readonly dateRaw: string | null;
  /** All its dates as printed: of publication, of changes. */
  readonly stamps: readonly string[];
  readonly author: string | null;
  readonly guid: string | null;
  readonly categories: readonly string[];
  /** What stands beside its fields, in order: authors and categories. */
  readonly labels: readonly PlacedLabels[];
  /** The category that names the part of the site the entry stands in. */
  readonly section: string | null;
  /** True where words of a channel's header stand among its pieces. */
  readonly namesProgram: boolean;
}
