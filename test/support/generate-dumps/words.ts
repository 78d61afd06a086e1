/**
 * What a language gives to a made-up newsroom. Lists are strings with `|` between entries.
 * Slots: `{place}`, `{org}`, `{person}`, `{n}`, `{year}`, `{date}`, `{url}`; `~` in labels stands for a name or number.
 */
export interface LanguageWords {
  readonly code: string;
  /** January first, as they stand in a date. */
  readonly months: string;
  readonly monthsShort: string;
  /** Date spellings: `{d}` day, `{dd}` with a zero, `{month}`, `{mon}`, `{m}`, `{mm}`, `{y}`, `{yy}`. */
  readonly dates: string;
  readonly places: string;
  readonly orgs: string;
  readonly persons: string;
  /** What newsrooms of the language print above headlines. */
  readonly kickers: string;
  /** Kickers of this newsroom alone, which no table can know. */
  readonly rareKickers: string;
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
  readonly social: SocialWords;
  readonly newsletter: NewsletterWords;
  readonly host: HostWords;
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
  /** Bylines: `By ~`. */
  readonly by: string;
  /** Labels around a date: `Published on ~`. */
  readonly published: string;
  /** Bylines with `{date}`, `{person}` and perhaps `{kicker}` in one line; `¦` stands for a bar. */
  readonly posted: string;
  readonly category: string;
  readonly tags: string;
  readonly comments: string;
  readonly minutes: string;
  readonly views: string;
  /** How long ago, as sites print it instead of a date. */
  readonly relative: string;
  /** Sunday first. */
  readonly weekdays: string;
  /** Links that repeat the title: `Read more about ~`. */
  readonly readAbout: string;
  readonly photo: string;
  /** A search form over the list. */
  readonly filter: string;
  readonly signUp: string;
  readonly address: string;
  readonly skip: string;
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
  /** What ends a post that is not shown whole. */
  readonly more: string;
  readonly edited: string;
  readonly reply: string;
  readonly alt: string;
  readonly poll: string;
  readonly jobs: string;
  readonly viewed: string;
  readonly reactions: string;
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

/** The screens of three other networks: a page with posts, a timeline, a server of many. */
export interface SocialWords {
  readonly tabs: string;
  readonly buttons: string;
  readonly reactions: string;
  readonly seeMore: string;
  readonly writeComment: string;
  /** Times of posts: how long ago, and spelt out. */
  readonly stamps: string;
  readonly profile: string;
  readonly tweets: string;
  readonly joined: string;
  readonly following: string;
  readonly reposted: string;
  readonly pinned: string;
  readonly showMore: string;
  readonly quote: string;
  readonly wall: string;
  readonly boosted: string;
  readonly toots: string;
  readonly counts: string;
  readonly thread: string;
}

/** A newsletter pasted out of a mail program. */
export interface NewsletterWords {
  readonly browser: string;
  readonly issue: string;
  readonly greeting: string;
  readonly closing: string;
  readonly contents: string;
  readonly sections: string;
  /** What stands above a paid text. */
  readonly sponsor: string;
  readonly unsubscribe: string;
}

/** Other document hosts. `#` is a second number. */
export interface HostWords {
  readonly pageOf: string;
  readonly uploaded: string;
  readonly views: string;
  readonly related: string;
  readonly download: string;
  readonly rating: string;
  readonly description: string;
  readonly slides: string;
  readonly seeMore: string;
  readonly embed: string;
}
