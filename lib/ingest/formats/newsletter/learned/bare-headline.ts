import { PICTURE } from "@/lib/ingest/formats/newsletter/headings";
import { partLead } from "@/lib/ingest/formats/newsletter/lead-ins";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { widthOf } from "@/lib/ingest/text/width";

/** `Headline <https://…>`, `Headline (https://…)`, `[Headline](https://…)`: the words, and where they lead. */
const LINKED =
  /^\[?(?<words>.{2,300}?)\]?\s?[([<]{1,2}\s?(?<url>https?:\/\/[^\s<>]{3,300}?)\s?[>)\]]{1,2}$/iu;
const FRONT = /^(?:[-–—•·>▸‣◦→»►▶]\s{0,3}|\*\s{1,3})+(?=\S)/u;
const STARRED = /^([*_]{1,2})(?=[^\s*_])(.+)(?<=[^\s*_])\1$/;
/** No headline is wider. */
const WIDEST = 130;

/** The words of a line that is a headline, whatever it looks like, where they lead, and the text behind them in the line. */
export function bareHeadline({
  text,
  heading,
  url,
  rest,
}: LetterLine): Pick<LetterLine, "heading" | "url" | "rest"> {
  const linked = LINKED.exec(text)?.groups;
  const words = linked?.words ?? heading ?? text;
  const bare = words.replace(FRONT, "").replace(PICTURE, "").replace(STARRED, "$2").trim();
  const leads = linked?.url ?? url;
  const part = rest === undefined && widthOf(bare) > WIDEST ? partLead(bare) : null;
  const behind = part?.rest ?? rest;
  return {
    heading: part?.lead ?? (bare === "" ? words : bare),
    ...(leads !== undefined && { url: leads }),
    ...(behind !== undefined && { rest: behind }),
  };
}
