/** What the warnings of items are called where they are counted; the sentence about one item is with the item. */
const LABELS: Readonly<Record<string, string>> = {
  embargo: "Under embargo in the source",
  "editors-note": "A note to editors",
  "source-deleted": "Deleted at the source",
  "source-draft": "A draft in the source",
  "source-members": "For members only in the source",
  "source-page": "A standing page in the source",
  "source-pending": "Waiting for review in the source",
  "source-private": "Private in the source",
  "source-protected": "Behind a password in the source",
  "source-scheduled": "Scheduled for later in the source",
  "source-type": "A record of a type of its own in the source",
  "source-withheld": "Withheld or cancelled in the source",
  "usage-terms": "Terms of use",
  "date-unread": "A date that could not be read",
  "date-without-title": "A date without a title",
  "dead-link-caption": "A caption whose link is gone",
  "event-later": "An event after the publication",
  "lead-cut": "A lead that the source cut off",
  "lost-number": "A number that the source lost",
  reposted: "A post of someone else that was passed on",
  "short-link": "A short link whose target is not known",
  "text-cut": "A text that the screen cut off",
  "too-long-to-tag": "Too long to look for tags in",
  "unclosed-item": "An item without an end",
};

/** A warning's name on screen; one without a name of its own is called by its code. */
export function warningLabel(code: string): string {
  return LABELS[code] ?? code.charAt(0).toUpperCase() + code.slice(1).replaceAll("-", " ");
}
