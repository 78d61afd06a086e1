import { LEAD_CUT } from "@/lib/ingest/formats/lead-cut";
import type { DateLine } from "@/lib/ingest/formats/listing/date-line";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { type Tails, withoutOwnTitle, withoutTail } from "@/lib/ingest/formats/listing/tail";
import type { FrontedText } from "@/lib/ingest/formats/listing/text-fronts";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import type { UngluedTitle } from "@/lib/ingest/kickers/learn";
import { foldText } from "@/lib/ingest/text/fold";
import { isCut } from "@/lib/ingest/text/sentences";
import type { RawItem } from "@/lib/ingest/types";

export type TitlePart = UngluedTitle;

type Place = Pick<RawItem, "position" | "spans"> &
  TitlePart & {
    readonly tails: Tails;
    /** What stands where kickers do names the writers. */
    readonly areNames: boolean;
    /** Kickers stand beside the dates, and nowhere else. */
    readonly areBeside: boolean;
    /** What looks like a name beside the dates is a section. */
    readonly areSections: boolean;
    /** What stands before all dates and is no section. */
    readonly dateLabel: string | null;
    /** Parts a text from the section before it. */
    readonly partFront: (text: string) => FrontedText;
  };

/** Make a raw item of a listing's entry. */
export function buildListingItem(text: string, entry: ListingEntry, place: Place): RawItem {
  const { position, spans, title, kicker, tails, areNames, areSections, areBeside, dateLabel, partFront } =
    place;
  const dateLine = dateLineOf(entry, areSections);
  const notes = linesAs(entry, "note", "lead");
  const own = kickerOf(linesAs(entry, "kicker")[0]);
  const noted = (kind: string): string[] =>
    notes.flatMap(({ note }) => (note?.kind === kind ? [note.value] : []));
  const prose = linesAs(entry, "text", "text-rest").map((line) =>
    withoutOwnTitle(
      withoutTail(line.isMarkdown ? line.text : text.slice(line.start, line.end), tails),
      title,
    ),
  );
  const front = partFront(prose[0] ?? "");
  const { summary, body, isCutOff } = partTeaser([front.text, ...prose.slice(1)].slice(0, prose.length));
  return buildRawItem({
    position,
    spans,
    confidence: dateLine || linesAs(entry, "dated-title").length > 0 ? 0.9 : 0.6,
    title,
    kicker:
      (areNames || areBeside ? null : own) ??
      kicker ??
      (dateLine?.kicker === dateLabel ? null : dateLine?.kicker) ??
      noted("category")[0] ??
      front.kicker,
    summary,
    author: (areNames ? own : null) ?? dateLine?.author ?? noted("byline")[0] ?? null,
    url: notes.find(({ isAddress }) => isAddress)?.text ?? linksOf(entry)[0] ?? null,
    publishedAtRaw:
      (dateLine?.raw || null) ??
      linesAs(entry, "dated-title", "title-rest").find(({ datedTitle }) => datedTitle)?.datedTitle?.raw ??
      entry.heading?.date?.raw ??
      null,
    body: { kind: "text", source: body.join("\n\n") },
    categories: noted("tags").flatMap((tags) => tags.split(/\s*[,;،|]\s*/)),
    warnings: isCutOff ? [LEAD_CUT] : [],
  });
}

function dateLineOf(entry: ListingEntry, areSections: boolean): DateLine | null {
  const date = linesAs(entry, "date")[0]?.date ?? null;
  return date && areSections ? { ...date, kicker: date.kicker ?? date.author, author: null } : date;
}

/** Where the headline leads, else what stands below it. */
function linksOf(entry: ListingEntry): string[] {
  return linesAs(entry, "title", "dated-title", "note").flatMap(({ href }) => href ?? []);
}

/** Beside a section stands where it was: `Water • Northport`. */
const BARS = /\s[•·|]\s/;

function kickerOf(line: PageLine | undefined): string | null {
  if (!line) return null;
  if (line.note?.kind === "category") return line.note.value;
  const parts = line.text.replace(/\s?[:：]$/, "").split(BARS);
  return parts.find(isKnownKicker) ?? parts[0] ?? null;
}

interface Teaser {
  readonly summary: string | null;
  readonly body: readonly string[];
  readonly isCutOff: boolean;
}

/** A cut teaser is no body where a longer text stands beside it, however often it is printed. */
function partTeaser(prose: readonly string[]): Teaser {
  const [summary = null] = prose;
  const cut = prose.filter((part) => isCut(part.trim()));
  const whole = prose.filter((part) => !isCut(part.trim()) || !isStartOfOther(part, prose));
  if (cut.length === 0) return { summary, body: prose, isCutOff: false };
  const isOnlyCut = whole.every((part) => cut.includes(part));
  // A cut teaser is better than nothing where the page has no other text.
  return isOnlyCut
    ? { summary, body: cut.slice(0, 1), isCutOff: true }
    : { summary, body: whole, isCutOff: false };
}

const COMPARED = 60;

function isStartOfOther(cut: string, prose: readonly string[]): boolean {
  const lead = foldText(cut.trim().replace(/\s?(?:\.\.\.|…|[[(][^\])]{1,8}[\])])$/, "")).slice(0, COMPARED);
  return prose.some((other) => other !== cut && foldText(other.slice(0, 3 * COMPARED)).startsWith(lead));
}
