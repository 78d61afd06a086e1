const MONTHS = [
  "january|januar|janvier|enero|gennaio|janeiro",
  "february|februar|février|febrero|febbraio|fevereiro",
  "march|märz|mars|marzo|março",
  "april|avril|abril|aprile",
  "may|mai|mayo|maggio|maio",
  "june|juni|juin|junio|giugno|junho",
  "july|juli|juillet|julio|luglio|julho",
  "august|août|agosto",
  "september|septembre|septiembre|settembre|setembro",
  "october|oktober|octobre|octubre|ottobre|outubro",
  "november|novembre|noviembre|novembro",
  "december|dezember|décembre|diciembre|dicembre|dezembro",
];
const MONTH = MONTHS.join("|");
const RANGE = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s?(?:-|–|and|to|und|bis|et)\s?(\d{1,2})(?:st|nd|rd|th|\.)?)?`;
const DATE = new RegExp(
  `(?<!\\d)${RANGE}\\s(?:of\\s|de\\s)?(${MONTH})(?:,?\\s(?:de\\s)?((?:19|20)\\d\\d))?(?!\\p{L})`,
  "giu",
);

/**
 * First days of the events that a text dates, as `YYYY-MM-DD`.
 *
 * A date without a year gets the year of publication, where that is known.
 */
export function eventDates(text: string, publishedAt: string | null): Set<string> {
  const found = new Set<string>();
  for (const [, day = "", , word = "", printedYear] of text.replace(/\s/g, " ").matchAll(DATE)) {
    const month = MONTHS.findIndex((names) => names.split("|").includes(word.toLowerCase())) + 1;
    const year = printedYear ?? publishedAt?.slice(0, 4);
    const number = Number(day);
    if (!year || month === 0 || number < 1 || number > 31) continue;
    found.add(`${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`);
  }
  return found;
}
