import type { ColumnMapping, FoundTable } from "@/lib/domain/column-mapping";
import type { DateBasis, DatePrecision } from "@/lib/domain/date-reading";
import type { Facts } from "@/lib/domain/facts";
import type { Block, DuplicateKind, FormatName, TagType } from "@/lib/domain/ingest";
import type { Dropped } from "@/lib/ingest/dropped";
import type { TextFingerprint } from "@/lib/ingest/identify/fingerprint";
import type { Limits } from "@/lib/ingest/limits";
import type { RawBody } from "@/lib/ingest/raw-body";

export type { Block, BlockCell, BlockLink } from "@/lib/domain/ingest";
export type { Dropped, RowProblem } from "@/lib/ingest/dropped";

/** Half-open range `[start, end)` in UTF-16 code units of the decoded text. */
export type Span = readonly [start: number, end: number];

/** What a container or its sender says about one of its parts; only ever a hint. */
export interface PartHints {
  /** Address of the page that the part is a copy of. */
  readonly url?: string | null;
  readonly title?: string | null;
  readonly author?: string | null;
  /** As printed. */
  readonly date?: string | null;
  /** BCP 47. */
  readonly language?: string | null;
  /** Without parameters, in lower case: `text/html`. */
  readonly mediaType?: string | null;
  /** As declared outside of the bytes: in a header. */
  readonly charset?: string | null;
  /** What a list in the same archive says of this file. */
  readonly listed?: RawItem;
  /** In such a list: the keys of the records that have a file of their own. */
  readonly toldApart?: ReadonlySet<string>;
}

/** The decoded bytes of one uploaded file, or of one part of it. `text` is never changed after decoding: all spans point into it. */
export interface Dump {
  /** Name as uploaded; a label, never a path to open. */
  readonly file: string;
  readonly text: string;
  /** WHATWG label of the charset that was used, in lower case: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  readonly warnings: readonly Warning[];
  readonly hints?: PartHints;
  /** What editors said about the columns of such tables, the first that fits is taken. */
  readonly mappings?: readonly ColumnMapping[];
}

/** Something an editor should look at. `code` is stable and kebab-case; `message` is a sentence for the screen. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
}

/** A document that the dump only points to: a "related documents" list, the feeds of an OPML file. Never an item. */
export interface RelatedDocument {
  readonly title: string;
  /** Absolute http(s) address, where the dump gives one. */
  readonly url?: string;
}

/** One item as `split` found it: fields as they stand in the source, nothing repaired yet. */
export interface RawItem {
  readonly position: number;
  /** Disjoint, ascending. Everything the item's fields were taken from. */
  readonly spans: readonly Span[];
  /** How sure the splitter is of the item's boundaries, 0 to 1. */
  readonly confidence: number;
  readonly title: string | null;
  readonly kicker: string | null;
  /** Teaser or description as printed, even when it is cut. */
  readonly summary: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly guid: string | null;
  /** The date exactly as it is printed. */
  readonly publishedAtRaw: string | null;
  /** Where the date was found, if not where the source states it. */
  readonly dateBasis?: DateBasis;
  /** Language that the source declares, BCP 47. A hint only. */
  readonly declaredLanguage: string | null;
  /** Plain text with line breaks, or HTML from a real feed. */
  readonly body: RawBody;
  readonly categories: readonly string[];
  /** What else the source says of the item; absent where it says nothing else. */
  readonly extra?: Facts;
  readonly warnings: readonly Warning[];
}

/** What a format makes of a whole dump. Items and dropped spans together cover `dump.text` exactly once. */
export interface Split {
  readonly items: readonly RawItem[];
  readonly dropped: readonly Dropped[];
  readonly related: readonly RelatedDocument[];
  /** What the dump says of itself: the name, address and terms of a feed; absent where it says nothing. */
  readonly about?: readonly Facts[];
  /** Tables in which it is to be chosen which column is what; absent where there are none. */
  readonly tables?: readonly FoundTable[];
  readonly warnings: readonly Warning[];
}

/** What a reader of a text finds, in the order of the text. */
export type SplitEvent =
  | { readonly kind: "item"; readonly item: RawItem }
  | { readonly kind: "dropped"; readonly dropped: Dropped }
  | { readonly kind: "related"; readonly related: RelatedDocument }
  | { readonly kind: "about"; readonly about: Facts }
  | { readonly kind: "table"; readonly table: FoundTable }
  | { readonly kind: "warning"; readonly warning: Warning };

/**
 * Splits one text that comes in pieces. Offsets and positions count from its start; however it is cut into
 * pieces, the events are the same, and items and dropped spans cover the text exactly once.
 */
export interface Splitter {
  /** Take the next piece; gives what is finished by now. */
  push(text: string): readonly SplitEvent[];
  /** The text is over: give the rest. */
  end(): readonly SplitEvent[];
}

/** One source shape. A format is one file, one fixture folder and one line in `registry.ts`. */
export interface DumpFormat {
  readonly name: FormatName;
  /** Confidence from 0 (certainly not) to 1 (certain) that `dump` has this shape. Cheap: looks at a bounded sample. */
  readonly detect: (dump: Dump) => number;
  /** The more general shape that such a dump has too; where both fit, this one is chosen. */
  readonly refines?: FormatName;
  readonly split: (dump: Dump) => Split;
  /**
   * Read a text of any length piece by piece, in bounded memory. `head` has the beginning of the text, at least
   * all that `detect` looked at. A format without this, or one that gives null because the beginning does not say
   * enough, gets its text as a whole, up to a limit.
   */
  readonly stream?: (head: Dump, limits: Limits) => Splitter | null;
}

/** A named, reversible cleaning step that changed this item. */
export interface AppliedStep {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** One item after `clean`: repaired fields, body in blocks. */
export interface CleanItem extends Omit<RawItem, "body" | "title"> {
  /** Never empty; made from the first sentence where the source has no title (then `titleDerived`). */
  readonly title: string;
  readonly titleDerived: boolean;
  readonly body: readonly Block[];
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  /** ISO 8601 with the source's offset, or `YYYY-MM-DD` where the source has no time. */
  readonly publishedAt: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly steps: readonly AppliedStep[];
}

/** What makes an item recognisable again. */
export interface IdentifiedItem extends CleanItem {
  /** BCP 47 primary tag, `und` where it can't be told. */
  readonly language: string;
  readonly canonicalUrl: string | null;
  /** SHA-256 (hex) of the folded title and body: equal for the same text however it is spaced or cased. */
  readonly contentHash: string;
  readonly fingerprint: TextFingerprint;
}

/** A tag that the text suggests; an editor decides. */
export interface TagSuggestion {
  readonly type: TagType;
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words of the item that triggered it. */
  readonly evidence: string;
}

/** An item at the end of the pure pipeline. */
export interface ParsedItem extends IdentifiedItem {
  readonly tags: readonly TagSuggestion[];
}

/** How one part of a dump was read. A plain file is one part. */
export interface PartHead {
  /** Name inside its container; that of the file where there is none. */
  readonly name: string;
  readonly format: FormatName | "unknown";
  readonly confidence: number;
  readonly encoding: string;
  /** Offset of its text, behind the line that names it. */
  readonly start: number;
}

/**
 * What reading a dump gives, in the order of its text; the same bytes always give the same.
 *
 * A piece of text comes before what was found in it. Offsets and positions count through all parts.
 */
export type DumpEvent =
  | SplitEvent
  | { readonly kind: "part"; readonly part: PartHead }
  | { readonly kind: "text"; readonly text: string };

/** Everything that the pipeline says about one dump. */
export interface ParsedDump {
  readonly file: string;
  /** UTF-16 code units of the decoded text. */
  readonly length: number;
  readonly encoding: string;
  readonly format: FormatName | "unknown";
  readonly confidence: number;
  readonly parts: readonly PartHead[];
  readonly items: readonly ParsedItem[];
  readonly related: readonly RelatedDocument[];
  readonly about: readonly Facts[];
  readonly dropped: readonly Dropped[];
  readonly warnings: readonly Warning[];
}

/** Where a member of a duplicate group stands. */
export interface ItemRef {
  readonly file: string;
  readonly position: number;
}

/** Two or more items that belong together, with a reason in words. Only an exact key may say `same` with score 1. */
export interface DuplicateGroup {
  readonly kind: DuplicateKind;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
  readonly members: readonly ItemRef[];
}
