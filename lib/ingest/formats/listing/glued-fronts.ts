import { isJoinedName } from "@/lib/ingest/formats/listing/joined-fields";

/** A text parted from the section that was glued to it. */
interface Parted {
  readonly kicker: string | null;
  readonly text: string;
}

/** So many texts of a page, and such a share of them, have a section glued to their first word, or it is a name. */
const MIN_GLUED = 3;
const MIN_SHARE = 0.6;

/** `HarbourThe council has agreed`, `Round-up2,400 geese came`: a few words, and directly behind them a beginning. */
const GLUED = /^(\p{Lu}[\p{L}\p{M} &'’-]{1,38}?\p{Ll})(?=[“"„«‘'¿¡]?(?:\p{Lu}[\p{Ll}\s’']|\d))/u;

/** Learn from all texts of a page whether a section is glued to their first word, the tags between lost. */
export function learnGluedFronts(texts: readonly string[]): (text: string) => Parted {
  const fronts = texts.flatMap((text) => frontOf(text) ?? []);
  const isUsual = fronts.length >= MIN_GLUED && fronts.length >= texts.length * MIN_SHARE;
  // Sections differ; what all texts begin with is a phrase.
  const isHabit = isUsual && new Set(fronts).size > 1;
  return (text) => {
    const kicker = isHabit ? frontOf(text) : null;
    return { kicker, text: kicker === null ? text : text.slice(kicker.length) };
  };
}

function frontOf(text: string): string | null {
  const front = GLUED.exec(text)?.[1] ?? "";
  const word = /\p{L}*$/u.exec(front)?.[0] ?? "";
  const next = /^\p{L}*/u.exec(text.slice(front.length))?.[0] ?? "";
  return front === "" || isJoinedName(word + next) ? null : front;
}
