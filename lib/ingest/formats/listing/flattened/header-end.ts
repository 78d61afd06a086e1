import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** The headline behind a page's head has so many signs. */
const MIN_TITLE = 15;
const MAX_TITLE = 180;

/** Where nothing tells, a short run is a headline, and of a longer one its end. */
const SHORT = 90;
const USUAL_TITLE = 60;

/** A heading or a label of the page has at most so many words. */
const MAX_LABEL_WORDS = 4;

/** Headings of lists that are no kickers of items, for they name several. */
const HEADINGS = foldedSpellings(
  "news releases|media releases|press statements|medienmitteilungen|presseinformationen|pressemeldungen|presseaussendungen|meldungen|communiqués de presse|notas de prensa|comunicados|comunicados de prensa|comunicati stampa|comunicati|comunicados de imprensa|notas à imprensa|notas de imprensa|komunikaty prasowe|informacje prasowe|basın bültenleri|basın açıklamaları|بيانات صحفية|البيانات الصحفية|الأخبار|tlačové správy|priopćenja|sajtóközlemények|tiedotteet|comunicate de presă|прес-релизи|прес-релізи",
);

/** Where in a run of menu, heading and first headline the last begins: behind a label or a word said twice, else by its length. */
export function headerEnd(run: string): number {
  const end = run.trimEnd().length;
  const starts = Array.from(
    run.matchAll(/(?<!\S)["“„«¿¡]?[\p{Lu}\p{Lo}\p{N}]/gu),
    ({ index }) => index,
  ).filter((start) => end - start >= MIN_TITLE && end - start <= MAX_TITLE);
  const told = starts.findLast((start) => isBehindLabel(run.slice(Math.max(0, start - 120), start)));
  if (told !== undefined) return told;
  if (end <= SHORT) return 0;
  const usual = starts.toSorted((a, b) => Math.abs(end - a - USUAL_TITLE) - Math.abs(end - b - USUAL_TITLE));
  return usual[0] ?? 0;
}

function isBehindLabel(before: string): boolean {
  const words = before.trim().split(/\s+/);
  const ends = Array.from({ length: Math.min(MAX_LABEL_WORDS, words.length) }, (_, at) =>
    words.slice(-1 - at),
  );
  return ends.some((label) => {
    const text = label.join(" ");
    const twice = words.slice(-2 * label.length, -label.length).join(" ");
    return (
      HEADINGS.has(foldText(text)) ||
      isKnownKicker(text) ||
      (isPageLabel(text) && /\p{L}/u.test(text)) ||
      (twice === text && /\p{L}{3}/u.test(text))
    );
  });
}
