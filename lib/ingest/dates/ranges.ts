/** What stands between the two ends of a range of days. */
const DASH =
  "\\s{0,2}(?:–|—|-|/|\\+|&|bis|to|till|and|und|et|y|e|i|a|au|al|à|ao|até|tot|t/m|en|do|ile|до|по|та|и|έως|ως|και|إلى|til|till|och|la|și)\\s{0,2}";
const FROM = /^(?:from|vom|von|du|des|del|dal|de|van|od|s|c|з|с|από|من|från|fra|mellan|entre) /iu;

/** `12 – 14 March 2024`, `12.–14.03.2024`: the first day, and what the second one shares with it. */
const DAYS = new RegExp(
  `^(\\d{1,2})\\.?${DASH}(\\d{1,2})(?=\\.? ?\\p{L}|\\. ?\\d{1,2}\\. ?\\d{4}|/\\d)`,
  "iu",
);
/** `March 12 – 14, 2024`. */
const MONTH_AND_DAYS = new RegExp(`^(\\p{L}{3,12}\\.? \\d{1,2})${DASH}(\\d{1,2})(?=,? \\d{4})`, "iu");
/** `28 March – 3 April 2024`: the first end has no year of its own. */
const TWO_MONTHS = new RegExp(
  `^(\\d{1,2}\\.? \\p{L}{3,12}\\.?)${DASH}\\d{1,2}\\.? \\p{L}{3,12}\\.?(?= (?:de )?\\d{4})`,
  "iu",
);
/** `28.03. – 03.04.2024`. */
const TWO_NUMBERS = new RegExp(
  `^(\\d{1,2}\\. ?\\d{1,2}\\.)${DASH}\\d{1,2}\\. ?\\d{1,2}\\.(?= ?\\d{4})`,
  "iu",
);

/** The first day of a range of days, spelt with the month and year of its end; `text` itself where it is no range. */
export function firstOfRange(text: string): string {
  const plain = text.replace(FROM, "");
  for (const pattern of [DAYS, MONTH_AND_DAYS, TWO_MONTHS, TWO_NUMBERS]) {
    const match = pattern.exec(plain);
    if (match && isForward(match)) return `${match[1]}${plain.slice(match[0].length)}`;
  }
  return text;
}

/** `No. 18 - 3 June`: within a month no range goes back. */
function isForward([, from = "", to]: RegExpExecArray): boolean {
  return to === undefined || Number(/\d{1,2}$/.exec(from)?.[0]) <= Number(to);
}

const FULL_DASH = new RegExp(`(?<=\\d{4}|\\d:\\d{2})${DASH}(?=[\\p{L}\\d])`, "iu");

/** The two halves of a range whose ends are both whole dates, or null. */
export function halvesOfRange(text: string): readonly [string, string] | null {
  const plain = text.replace(FROM, "");
  const match = FULL_DASH.exec(plain);
  return match ? [plain.slice(0, match.index), plain.slice(match.index + match[0].length)] : null;
}
