interface Range {
  readonly start: number;
  readonly end: number;
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
  readonly dateRaw: string | null;
  /** All its dates as printed: of publication, of changes. */
  readonly stamps: readonly string[];
  readonly author: string | null;
  readonly guid: string | null;
  readonly categories: readonly string[];
  /** The category that names the part of the site the entry stands in. */
  readonly section: string | null;
  /** True where words of a channel's header stand among its pieces. */
  readonly namesProgram: boolean;
}
