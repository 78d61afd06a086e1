import { isDivider } from "@/lib/ingest/formats/newsletter/divider";
import { readHeading } from "@/lib/ingest/formats/newsletter/headings";
import { type LetterLabel, letterLabel } from "@/lib/ingest/formats/newsletter/labels";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { readMoreLink, readReference } from "@/lib/ingest/formats/newsletter/links";
import { type Paragraph, readParagraphs } from "@/lib/ingest/formats/newsletter/paragraphs";
import { readTogether } from "@/lib/ingest/formats/newsletter/readings";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Read a newsletter's paragraphs and what each of them looks like. */
export function readLines(text: string): readonly LetterLine[] {
  const paragraphs = readParagraphs(text);
  return readTogether(paragraphs.map((line, index) => readLine(line, isUnderlined(paragraphs, index))));
}

/** A rule right below a line makes it a headline; right below a text, with room behind the rule, the line is a button. */
function isUnderlined(lines: readonly Paragraph[], index: number): boolean {
  const [before, line, rule, next] = [-1, 0, 1, 2].map((by) => lines[index + by]);
  if (!line || !rule || rule.hasGap || !isDivider(rule)) return false;
  return line.hasGap || !looksLikeProse(before?.text ?? "") || next?.hasGap === false;
}

function readLine(paragraph: Paragraph, isRuled: boolean): LetterLine {
  const label = isDivider(paragraph) ? "divider" : labelOf(paragraph);
  const reference = label === null ? readReference(paragraph.text) : null;
  const more = label !== null ? null : reference ? { url: reference.url } : readMoreLink(paragraph.text);
  const heading =
    label === null && more === null ? readHeading(paragraph.text, isRuled) : { heading: null, form: "plain" };
  return { ...paragraph, label, more, ...heading, note: null };
}

/** `COMMENT` is a button's word too, and so is `Contents: https://…` below a story. */
function labelOf({ text }: Paragraph): LetterLabel | null {
  const label = letterLabel(text);
  if (label === "network" && isKnownKicker(text) && text === text.toUpperCase()) return null;
  return label === "contents" && /https?:/.test(text) ? null : label;
}
