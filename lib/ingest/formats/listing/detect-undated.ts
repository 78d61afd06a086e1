import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { isArchiveHeading } from "@/lib/ingest/formats/listing/labels";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { findTails, withoutButton, withoutOwnTitle } from "@/lib/ingest/formats/listing/tail";
import { titleOf } from "@/lib/ingest/formats/listing/title-of";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { isCut, looksLikeProse, looksLikeTitle } from "@/lib/ingest/text/sentences";

/** Fewer texts may end alike by chance. */
const MIN_GLUED = 3;

/** So many times nothing but a headline and a text is a list, not an article with headings. */
const MIN_PLAIN = 5;

/** Fewer are enough where the headlines or the teasers are those of news. */
const MIN_TEASED = 3;
const MIN_NEWS = 30;

/** A headline and a text, or a line between them that says more: a subtitle. */
function isPlainEntry(entry: ListingEntry): boolean {
  const [text, ...others] = linesAs(entry, "text", "text-rest");
  if (!text || others.length > 1) return false;
  return others.length === 0 || (text.text.length <= MAX_SUBTITLE && looksLikeTitle(text.text));
}

/** A subtitle is no longer. */
const MAX_SUBTITLE = 90;

/** So many headlines of this length and nothing else are a list too. */
const MIN_ALONE = 8;
const MIN_HEADLINE = 20;

function isHeadline({ lines, roles }: ListingEntry): boolean {
  return roles.every((role, index) =>
    role === "title" ? (lines[index]?.text.length ?? 0) >= MIN_HEADLINE : role === "note",
  );
}

/** A link that says the headline again is glued to the text. */
function isLinkedAgain(entry: ListingEntry): boolean {
  const title = titleOf(entry);
  return linesAs(entry, "text", "text-rest").some(({ text }) => withoutOwnTitle(text, title) !== text);
}

/** Two items are a list where the page says that it is one, or both are teased with the same button. */
const MIN_TOLD = 2;

/** `Category archives: Harbour`, above the items. */
function isHeadedArchive(entries: readonly ListingEntry[], lines: readonly PageLine[]): boolean {
  const start = entries[0]?.lines[0]?.start ?? 0;
  return lines.some((line) => line.start < start && isArchiveHeading(line.text));
}

/** Each item has the same button below its text or glued to it, or a link that says its headline again. */
function areAllTeased(entries: readonly ListingEntry[]): boolean {
  const tails = findTails(entries);
  const buttonOf = (entry: ListingEntry): string => {
    const [text = ""] = linesAs(entry, "text", "text-rest")
      .slice(-1)
      .map((line) => line.text);
    const below = linesAs(entry, "note").find(({ isLabel, count }) => isLabel && count > 1);
    if (isLinkedAgain(entry)) return "headline";
    return below?.folded ?? [...tails].find((tail) => text.trimEnd().endsWith(tail)) ?? "";
  };
  const found = entries.map(buttonOf);
  // The last item may be cut off with the page.
  const isWhole = found.length <= MIN_TOLD || found.at(-1) !== "";
  const buttons = new Set(isWhole ? found : found.slice(0, -1));
  return buttons.size === 1 && !buttons.has("");
}

/** Without dates a page is a list where its items have more in common than a headline and a text. */
export function detectUndated(entries: readonly ListingEntry[], lines: readonly PageLine[]): number {
  const marked = entries.filter((entry) => {
    const marks = linesAs(entry, "note", "lead").length > 0 || isLinkedAgain(entry);
    const kickers =
      linesAs(entry, "kicker").some(({ text, count }) => count > 1 || isKnownKicker(text)) ||
      linesAs(entry, "title").some(({ text }) =>
        isKnownKicker(text.slice(0, Math.max(0, text.indexOf(":")))),
      );
    return marks || kickers || linesAs(entry, "text-rest").some(({ repeats }) => repeats === "whole");
  }).length;
  if (marked >= 3 && marked * 3 >= entries.length * 2) return Math.min(0.6, 0.3 + marked * 0.03);
  // Nothing but teasers was told to be them.
  if (entries.length > 0 && entries.every(({ roles }) => roles.every((role) => role === "text"))) return 0.35;
  if (entries.length >= MIN_TOLD && areAllTeased(entries)) return 0.35;
  const isTold = isHeadedArchive(entries, lines) || (areTeased(entries) && areAll(entries, lines));
  if (entries.length >= MIN_TOLD && isTold && entries.every(isPlainEntry)) return 0.3;
  // The same link at the end of all texts is what a list prints.
  if (entries.length >= MIN_GLUED && findTails(entries).size > 0) return 0.35;
  if (entries.length >= MIN_ALONE && entries.every(isHeadline)) return 0.3;
  const isList =
    entries.length >= MIN_PLAIN ||
    (entries.length > MIN_TEASED && areBlocks(entries)) ||
    (entries.length >= MIN_TEASED && areTeased(entries));
  return isList && entries.every(isPlainEntry) ? 0.3 : 0;
}

/** No text of the page stands outside the items. */
function areAll(entries: readonly ListingEntry[], lines: readonly PageLine[]): boolean {
  const own = new Set(entries.flatMap((entry) => entry.lines));
  return lines.every((line) => own.has(line) || !looksLikeProse(line.text));
}

/** Each headline stands directly above its text, and a blank line above each headline: paragraphs of one text have them alike. */
function areBlocks(entries: readonly ListingEntry[]): boolean {
  return entries.every(
    (entry, index) =>
      linesAs(entry, "text")[0]?.gap === 0 && (index === 0 || (linesAs(entry, "title")[0]?.gap ?? 0) > 0),
  );
}

/** A machine cut all texts, or the headlines are as long as those of news and not of chapters. */
function areTeased(entries: readonly ListingEntry[]): boolean {
  const lengths = entries.map((entry) => linesAs(entry, "title")[0]?.text.length ?? 0);
  return (
    entries.every((entry) => linesAs(entry, "text").every(({ text }) => isCut(withoutButton(text)))) ||
    (entries.length > MIN_TEASED && lengths.every((length) => length >= MIN_NEWS))
  );
}
