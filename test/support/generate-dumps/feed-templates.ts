/** The fields of a feed's entries, in the order in which a system's template prints them. */
export type Field =
  | "title"
  | "link"
  | "comments"
  | "author"
  | "email"
  | "stamp"
  | "updated"
  | "category"
  | "guid"
  | "permalink"
  | "description"
  | "content"
  | "comment-feed"
  | "comment-count"
  | "enclosure"
  | "rights"
  | "type";

/** One system's feed. */
export interface FeedTemplate {
  readonly name: string;
  readonly fields: readonly Field[];
  /** How it spells its dates. */
  readonly stamps: "rfc" | "iso";
  /** What it prints for `guid`: `~` is the entry's number, `^` the site. */
  readonly guid: string;
  /** Lines of the channel's header; `name`, `site`, `about`, `stamp`, `language` are filled in. */
  readonly head: string;
}

const fields = (list: string): readonly Field[] => list.split(" ") as Field[];

/** Templates as real systems have them. */
export const FEED_TEMPLATES: readonly FeedTemplate[] = [
  {
    name: "wordpress",
    fields: fields(
      "title link comments author stamp category category permalink description content comment-feed comment-count",
    ),
    stamps: "rfc",
    guid: "^/?p=~",
    head: "name|site|about|stamp|language|hourly|1|https://wordpress.org/?v=6.4",
  },
  {
    name: "wordpress-excerpts",
    fields: fields("title link author stamp category permalink description"),
    stamps: "rfc",
    guid: "^/?p=~",
    head: "name|site|about|stamp|language|hourly|1|https://wordpress.org/?v=6.4",
  },
  {
    name: "tt-news",
    fields: fields("title link description content stamp"),
    stamps: "rfc",
    guid: "",
    head: "site|site|about|language|name|site/ext_icon.gif|site|18|16|about|TYPO3 - get.content.right|http://blogs.law.harvard.edu/tech/rss|stamp",
  },
  {
    name: "typo3-news",
    fields: fields("guid stamp title link description content category"),
    stamps: "rfc",
    guid: "news-~",
    head: "name|site|about|language|Copyright|stamp|stamp|TYPO3 EXT:news",
  },
  {
    name: "drupal",
    fields: fields("title link description stamp author guid"),
    stamps: "rfc",
    guid: "~ at ^",
    head: "name|site|about|language",
  },
  {
    name: "joomla",
    fields: fields("title link permalink description email category stamp"),
    stamps: "rfc",
    guid: "^/index.php/news/~",
    head: "name|about|site|stamp|Joomla! - Open Source Content Management|language",
  },
  {
    name: "plain",
    fields: fields("title description link permalink stamp"),
    stamps: "rfc",
    guid: "",
    head: "name|site|about",
  },
  {
    name: "short",
    fields: fields("title link stamp description"),
    stamps: "rfc",
    guid: "",
    head: "name|site|about|language|stamp",
  },
  {
    name: "date-first",
    fields: fields("stamp title link description"),
    stamps: "rfc",
    guid: "",
    head: "name|site|about",
  },
  {
    name: "atom",
    fields: fields("title permalink updated description content author"),
    stamps: "iso",
    guid: "",
    head: "name|site/feed.atom|stamp",
  },
  {
    name: "atom-id-first",
    fields: fields("permalink title updated stamp author content"),
    stamps: "iso",
    guid: "",
    head: "name|about|site|stamp",
  },
  {
    name: "blogger",
    fields: fields("guid stamp updated category title content author email comment-count"),
    stamps: "iso",
    guid: "tag:blogger.com,1999:blog-77.post-~",
    head: "tag:blogger.com,1999:blog-77|stamp|name|about|Blogger|40|1|25",
  },
  {
    name: "jekyll",
    fields: fields("title stamp updated permalink content author category description"),
    stamps: "iso",
    guid: "",
    head: "Jekyll|stamp|site/feed.xml|name|about",
  },
  {
    name: "medium",
    fields: fields("title link permalink category category author stamp updated content"),
    stamps: "rfc",
    guid: "",
    head: "name|about|site|name|site|Medium|stamp",
  },
  {
    name: "substack",
    fields: fields("title description link permalink author stamp enclosure content"),
    stamps: "rfc",
    guid: "",
    head: "name|about|site|site/img/logo.png|name|site|Substack|stamp|language",
  },
  {
    name: "plone",
    fields: fields("title link description rights author stamp type"),
    stamps: "iso",
    guid: "",
    head: "name|site|about",
  },
  {
    name: "ministry",
    fields: fields("title link description category stamp guid"),
    stamps: "rfc",
    guid: "~",
    head: "name|site|about|language|stamp|60",
  },
];
