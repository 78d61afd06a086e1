import { withBoxes } from "@/lib/ingest/formats/newsletter/boxes";
import { withBulletedHeadings } from "@/lib/ingest/formats/newsletter/bulleted-headings";
import { withButtons } from "@/lib/ingest/formats/newsletter/buttons";
import { withCallOuts } from "@/lib/ingest/formats/newsletter/call-outs";
import { withCaptions } from "@/lib/ingest/formats/newsletter/captions";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { withLinkedHeadings } from "@/lib/ingest/formats/newsletter/linked-headings";
import { withNumberedHeadings } from "@/lib/ingest/formats/newsletter/numbered-headings";
import { withRunInHeads } from "@/lib/ingest/formats/newsletter/run-in-heads";
import { withNotes } from "@/lib/ingest/formats/newsletter/story-notes";

/** What lines tell of one another, one reading after the other. */
const READINGS: readonly ((lines: readonly LetterLine[]) => readonly LetterLine[])[] = [
  withNumberedHeadings,
  withRunInHeads,
  withBulletedHeadings,
  withLinkedHeadings,
  withButtons,
  withCallOuts,
  withCaptions,
  withNotes,
  withBoxes,
];

/** Read what lines tell of one another: which are headlines, buttons, small print, and which stand in boxes. */
export const readTogether = (lines: readonly LetterLine[]): readonly LetterLine[] =>
  READINGS.reduce((given, reading) => reading(given), lines);
