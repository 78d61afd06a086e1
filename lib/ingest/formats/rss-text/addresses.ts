/** What an address in a feed is for. */
export type AddressPurpose = "page" | "root" | "media" | "comments" | "permalink" | "generator" | "profile";

const COMMENTS =
  /#(?:comments?|respond|comment-form)$|\/(?:feed|comments|rss|atom)\/?(?:default)?$|[?&]feed=|feeds\/\d+\/comments/i;
const MEDIA =
  /\/~\/media\/|\.(?:jpe?g|png|gif|webp|avif|svg|ico|ashx|mp3|mp4|m4a|ogg|pdf|zip|xml|rss|atom)(?:\?[^\s]*)?$/i;
const PERMALINK = /[?&](?:p|page_id|post|id)=\d+$|\/node\/\d+$/i;
const GENERATOR =
  /^https?:\/\/(?:www\.)?(?:wordpress\.(?:org|com)|blogs\.law\.harvard\.edu|www\.rssboard\.org|cyber\.law\.harvard\.edu|drupal\.org|jekyllrb\.com|gohugo\.io|ghost\.org|backend\.userland\.com|validator\.w3\.org|purl\.org|www\.w3\.org|schemas?\.)/i;

/** Whatever the program: an address that names its version, `https://program.example/?v=6.4.1`. */
const VERSION = /^https?:\/\/[^/?#]+\/?\?v(?:er(?:sion)?)?=\d{1,3}(?:\.\d{1,4})+$/i;

/** Who wrote an entry: a page of the writer. */
const PROFILE = /^https?:\/\/(?:(?:www\.|draft\.)?blogger\.com\/profile\/|plus\.google\.com\/\d)/i;

/** True for the address of a site as a whole, which is no item's. */
export function isSiteRoot(url: string): boolean {
  return /^https?:\/\/[^/?#]+\/?$/i.test(url);
}

/** Tell from its form what an address is for. */
export function purposeOf(url: string): AddressPurpose {
  if (GENERATOR.test(url) || VERSION.test(url)) return "generator";
  if (isSiteRoot(url)) return "root";
  if (PROFILE.test(url)) return "profile";
  if (COMMENTS.test(url)) return "comments";
  if (MEDIA.test(url)) return "media";
  return PERMALINK.test(url) ? "permalink" : "page";
}
