import { excerptDiff } from "@/lib/domain/diff-excerpt";
import type { FieldsOfOneSide } from "@/lib/domain/reclean";
import { diffWords, type WordDiff } from "@/lib/domain/word-diff";

/** One field that a re-cleaning changes, both sides word by word. */
export interface FieldChange {
  readonly label: string;
  readonly diff: WordDiff;
}

type Write = (fields: FieldsOfOneSide) => string;

/** What an editor sees of an item, each as a text. */
const FIELDS: readonly (readonly [label: string, key: keyof FieldsOfOneSide, write: Write])[] = [
  ["Title", "title", ({ title }) => title ?? ""],
  ["Kicker", "kicker", ({ kicker }) => kicker ?? ""],
  ["Summary", "summary", ({ summary }) => summary ?? ""],
  ["Author", "author", ({ author }) => author ?? ""],
  ["Date", "publishedAt", ({ publishedAt }) => publishedAt ?? ""],
  ["Address", "url", ({ url }) => url ?? ""],
  ["Language", "language", ({ language }) => language ?? ""],
  ["Text", "body", ({ body }) => (body ?? []).map(writeBlock).join("\n")],
  ["Hashtags", "hashtags", ({ hashtags }) => (hashtags ?? []).join(" ")],
  ["Links", "links", ({ links }) => (links ?? []).join("\n")],
  ["Suggested tags", "tags", ({ tags }) => (tags ?? []).map(({ name }) => name).join(", ")],
];

const MARKS = {
  p: "",
  h: "Heading: ",
  li: "• ",
  quote: "Quotation: ",
  caption: "Caption: ",
  row: "Row: ",
} as const;

const writeBlock = ({ type, text }: NonNullable<FieldsOfOneSide["body"]>[number]) => `${MARKS[type]}${text}`;

/** The fields that a change shows; none where only what is kept for search and comparison differs. */
export function describeChange(before: FieldsOfOneSide, after: FieldsOfOneSide): FieldChange[] {
  return FIELDS.flatMap(([label, key, write]) => {
    if (!(key in after)) return [];
    const [left, right] = [write(before), write(after)];
    return left === right ? [] : [{ label, diff: excerptDiff(diffWords(left, right)) }];
  });
}
