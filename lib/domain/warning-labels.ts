/** What the warnings of items are called where they are counted; the sentence about one item is with the item. */
const LABELS: Readonly<Record<string, string>> = {
  "date-unread": "A date that could not be read",
  "date-without-title": "A date without a title",
  "dead-link-caption": "A caption whose link is gone",
  "event-later": "An event after the publication",
  "lead-cut": "A lead that the source cut off",
  "lost-number": "A number that the source lost",
  "short-link": "A short link whose target is not known",
  "too-long-to-tag": "Too long to look for tags in",
  "unclosed-item": "An item without an end",
};

/** A warning's name on screen; one without a name of its own is called by its code. */
export function warningLabel(code: string): string {
  return LABELS[code] ?? code.charAt(0).toUpperCase() + code.slice(1).replaceAll("-", " ");
}
