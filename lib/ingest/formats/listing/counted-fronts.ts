import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

/** `Reading time: 4 minutes In the valley…`: the same words, a number and what is counted, before a text. */
const FRONT =
  /^(\p{L}[\p{L} ]{3,30}?\s?[:：]?)\s?\d{1,3}\s(\p{L}{1,12}\.?)\s(?=[“"„«‘'(¿¡]?[\p{Lu}\p{Lo}\d])/u;

/** So many texts of a page, and such a share of them, begin with it. */
const MIN_FRONTED = 3;
const MIN_SHARE = 0.6;

/** What is counted by months is a date: `Statement 02 May 2023 The minister…`. */
function labelOf(text: string): string {
  const [, label = "", counted = ""] = FRONT.exec(text.slice(0, 80)) ?? [];
  return monthOf(foldText(counted.replace(".", ""))) === null ? label : "";
}

/** Learn whether all texts of a page begin with what counts something of them, and leave it out. */
export function learnCountedFronts(texts: readonly string[]): (text: string) => string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(labelOf(text), (counts.get(labelOf(text)) ?? 0) + 1);
  counts.delete("");
  const [usual = "", count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (count < MIN_FRONTED || count < texts.length * MIN_SHARE) return (text) => text;
  return (text) => (labelOf(text) === usual ? text.replace(FRONT, "") : text);
}
