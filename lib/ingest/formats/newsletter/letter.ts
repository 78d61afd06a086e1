import type { LetterLabel } from "@/lib/ingest/formats/newsletter/labels";
import type { MoreLink } from "@/lib/ingest/formats/newsletter/links";
import type { Paragraph } from "@/lib/ingest/formats/newsletter/paragraphs";

/** How a line is made a headline: `plain`, or by its marks, its capitals, the rule below it. */
export type HeadingForm = string;

/** Small print of a story, above or below its headline. */
export type StoryNote =
  | {
      readonly kind: "date";
      readonly isAbove: boolean;
      readonly raw: string;
      readonly kicker: string | null;
      /** What else the line says: a time, a place. */
      readonly rest: string;
    }
  | { readonly kind: "byline"; readonly isAbove: false; readonly name: string }
  | { readonly kind: "filed"; readonly isAbove: false; readonly kicker: string; readonly rest: string }
  | { readonly kind: "facts"; readonly isAbove: false };

/** A paragraph of a newsletter, with what it looks like. */
export interface LetterLine extends Paragraph {
  readonly label: LetterLabel | "divider" | "box" | null;
  readonly more: MoreLink | null;
  /** The words of a headline without its number or its marks; null for what can't be one. */
  readonly heading: string | null;
  readonly form: HeadingForm;
  readonly note: StoryNote | null;
  /** Where the words of a headline lead. */
  readonly url?: string;
  /** What stands behind a headline in its line: its text. */
  readonly rest?: string;
}

/** What a paragraph is within the letter. */
export type LetterRole =
  | "head"
  | "intro"
  | "section"
  | "title"
  | "note"
  | "body"
  | "more"
  | "label"
  | "ad"
  | "foot";

/** A newsletter in paragraphs with their roles, and the date of the issue as it is printed. */
export interface Letter {
  readonly lines: readonly LetterLine[];
  readonly roles: readonly LetterRole[];
  readonly date: string | null;
  /** One post on a page of its host, with what readers say of it below. */
  readonly isPost?: true;
  /** Addresses at the end of the letter, by the number that the text has for them. */
  readonly references: ReadonlyMap<string, string>;
}
