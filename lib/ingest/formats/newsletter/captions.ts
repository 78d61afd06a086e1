import { readNote } from "@/lib/ingest/formats/listing/note-line";
import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

const MAX_CAPTION = 160;

/** `Image: the mill by night`, between a headline and its text: what a picture's description is in a letter without pictures. */
export function withCaptions(lines: readonly LetterLine[]): LetterLine[] {
  return lines.map((line, index) => {
    const isBetween = lines[index - 1]?.heading != null && isRunning(lines[index + 1]);
    const isOwn = line.label === null && line.more === null && !line.hasGap;
    const isCaption = isOwn && isBetween && line.text.length <= MAX_CAPTION;
    return isCaption && readNote(line.text)?.kind === "caption"
      ? { ...line, label: "picture", heading: null, form: "plain" }
      : line;
  });
}
