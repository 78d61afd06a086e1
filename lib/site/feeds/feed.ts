import type { KnownLicence } from "@/lib/domain/known-licence";

/** A feed before it is written in one of the three formats; every address is absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that the feed follows. */
  readonly pageUrl: string;
  /** The feed's own address. */
  readonly selfUrl: string;
  /** A square picture that stands for the site. */
  readonly iconUrl: string;
  /** Where one subscribes to be sent it when it changes (WebSub); null where one can't. */
  readonly hubUrl: string | null;
  /** When one of its entries last changed; null for a feed without entries. */
  readonly updatedAt: Date | null;
  readonly entries: readonly FeedEntry[];
}

/** One article in a feed. */
export interface FeedEntry {
  /** Stays the same when the headline, the slug or the path changes. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  readonly bodyHtml: string;
  /** The names of those who wrote it. */
  readonly authors: readonly string[];
  readonly language: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly tags: readonly string[];
  /** The first picture of its text. */
  readonly picture: FeedPicture | null;
  /** Where the text was first published. */
  readonly originalUrl: string | null;
  readonly sourceName: string | null;
  /** On what terms the text may be used: whom to name, and the licence. */
  readonly rights: string | null;
  readonly licenceUrl: string | null;
}

/** A picture in a feed: always a JPEG, which every program shows. */
export interface FeedPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit: string | null;
  readonly licence: KnownLicence | null;
}

/** Media type of the pictures in feeds. */
export const FEED_PICTURE_TYPE = "image/jpeg";
