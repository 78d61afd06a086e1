import type { TagType } from "@/lib/domain/ingest";
import type { StoryChange } from "@/lib/domain/story-change";
import type { FindingWords } from "@/lib/site/words/finding/finding-words";

/** What a page says that is nothing but one message. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

/** Where a step around a newsletter has led to. */
export const NEWSLETTER_NOTICES = ["sent", "confirmed", "unsubscribed", "expired", "wrong", "busy"] as const;
export type NewsletterNotice = (typeof NEWSLETTER_NOTICES)[number];

/** All about newsletters. */
export interface NewsletterWords {
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly join: string;
  readonly joinHelp: string;
  /** Beside the field that only programs see and fill in. */
  readonly trap: string;
  readonly issues: string;
  readonly noIssue: string;
  readonly nothingLeft: string;
  readonly all: string;
  readonly confirmTitle: string;
  readonly confirmAsk: (name: string, address: string) => string;
  readonly confirm: string;
  readonly leaveTitle: string;
  readonly leaveAsk: (name: string, address: string) => string;
  readonly leave: string;
  readonly notices: Readonly<Record<NewsletterNotice, NoticeWords>>;
}

/** What the public section itself says, in one language; what articles say is in theirs. */
export interface SiteWords {
  /** BCP 47 tag of the catalogue. */
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  /** BCP 47 tag of tags, sections and the site's own pages, where they are in another language than the words. */
  readonly names?: string;
  /** What the language calls itself. */
  readonly ownName: string;
  readonly number: (value: number) => string;

  readonly skip: string;
  readonly frontPage: string;
  readonly archive: string;
  readonly search: string;
  /** Names of the page's landmarks, for screen readers. */
  readonly landmarks: {
    readonly topics: string;
    readonly more: string;
    readonly pages: string;
    readonly tags: string;
    readonly topStories: string;
    readonly neighbours: string;
    readonly otherMonths: string;
    readonly results: string;
  };
  /** The name of a table that has no caption, for screen readers. */
  readonly table: string;
  readonly latest: string;
  readonly everything: string;
  readonly index: string;
  readonly allAbout: (name: string) => string;
  /** Above the tags that the news of these days is about more than usual. */
  readonly moment: string;
  readonly mostRead: string;
  /** The choice between light and dark. */
  readonly appearance: {
    readonly title: string;
    readonly system: string;
    readonly light: string;
    readonly dark: string;
  };
  /** The choice between languages. */
  readonly languageOfSite: string;
  readonly nothingYet: string;
  readonly follow: string;
  readonly related: string;

  readonly by: string;
  readonly minutesToRead: (minutes: number) => string;
  /** `language` is its name in this catalogue's language. */
  readonly writtenIn: (language: string) => string;
  /** The name of the source follows, then `comma` and the date. */
  readonly firstPublishedBy: string;
  readonly comma: string;
  readonly original: string;
  /** What happened to a text after readers had first seen it. */
  readonly change: Readonly<Record<StoryChange, string>>;
  readonly corrections: string;
  readonly storySoFar: string;
  readonly thisArticle: string;
  readonly citeOrShare: string;
  readonly citeFiles: string;
  readonly sendByMail: string;
  readonly addressOfArticle: string;
  /** The name of the licence follows. */
  readonly licence: string;
  /** Why the whole text does not stand here. */
  readonly onlyPart: { readonly excerpt: string; readonly none: string };
  /** Languages by their own names follow, as links. */
  readonly readThisIn: string;
  readonly before: string;
  readonly after: string;

  readonly stories: (count: number) => string;
  readonly storiesNewestFirst: (count: number) => string;
  readonly storiesByMonth: (count: number) => string;
  readonly storiesAbout: (name: string) => string;
  readonly newsAbout: (name: string) => string;
  readonly storiesByDay: string;
  readonly updated: string;
  readonly everyStory: string;
  /** `period` is a year, or a month with its year. */
  readonly everyStoryOf: (period: string) => string;
  readonly earlier: string;
  readonly later: string;
  readonly newer: string;
  readonly older: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly titleOfPage: (title: string, page: number) => string;

  readonly searchNews: string;
  readonly searchHint: string;
  readonly searchHelp: string;
  readonly searchOffers: string;
  readonly foundNothing: (query: string) => string;
  readonly found: (count: number, query: string) => string;
  readonly foundMore: (count: number, query: string) => string;

  readonly finding: FindingWords;

  /** The page of an address that was taken away for good. */
  readonly gone: { readonly title: string; readonly help: string };
  readonly notFound: string;
  readonly nothingHere: string;
  readonly nothingHereHelp: string;

  readonly newsletter: NewsletterWords;

  readonly tagTypes: Readonly<Record<TagType, readonly [one: string, many: string]>>;
}
