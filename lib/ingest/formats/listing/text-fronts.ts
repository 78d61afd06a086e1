import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { learnCountedFronts } from "@/lib/ingest/formats/listing/counted-fronts";
import { learnGluedFronts } from "@/lib/ingest/formats/listing/glued-fronts";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** A text parted from the section that stood before its first word. */
export interface FrontedText {
  readonly kicker: string | null;
  readonly text: string;
}

/** So many texts of a page, and such a share of them, begin with a section. */
const MIN_FRONTED = 3;
const MIN_SHARE = 0.6;

const MAX_WORDS = 3;
const MAX_FRONT = 32;

/** Behind a section a text begins like any other. */
const BEGINNING = /^[“"„«»‘'¿¡]{0,2}[\p{Lu}\d]/u;

/** Learn from all texts of a page what stands before them: a count, a section. */
export function learnTextFronts(texts: readonly string[]): (text: string) => FrontedText {
  const withoutCount = learnCountedFronts(texts);
  const uncounted = texts.map(withoutCount);
  const partGlued = learnGluedFronts(uncounted);
  const partSection = learnSections(uncounted);
  return (text) => {
    const glued = partGlued(withoutCount(text));
    return glued.kicker === null ? partSection(glued.text) : glued;
  };
}

/**
 * Learn from all texts of a page whether they begin with a section, `News The council has agreed…`, as newspapers
 * print it in colour: known words behind which a sentence begins.
 */
function learnSections(texts: readonly string[]): (text: string) => FrontedText {
  const fronted = texts.filter((text) => partFront(text).kicker !== null).length;
  const isHabit = fronted >= MIN_FRONTED && fronted >= texts.length * MIN_SHARE;
  // Where all texts have a word before them, it is a section in each.
  const areAll = texts.every((text) => WORD.test(text) || partFront(text).kicker !== null);
  return (text) => {
    const known = isHabit ? partFront(text) : { kicker: null, text };
    const word = isHabit && areAll && known.kicker === null ? WORD.exec(text)?.[1] : undefined;
    return word === undefined ? known : { kicker: word, text: text.slice(word.length).trimStart() };
  };
}

/** A word before what begins like a text. */
const WORD = /^(\p{Lu}\p{L}{2,15})\s[“"„«»‘'¿¡]{0,2}[\p{Lu}\d]/u;

function partFront(text: string): FrontedText {
  const head = text.slice(0, MAX_FRONT);
  for (let words = 0, at = head.indexOf(" "); words < MAX_WORDS && at > 0; words++) {
    const rest = text.slice(at + 1).trimStart();
    const front = head.slice(0, at).replace(/\.$/, "");
    if (BEGINNING.test(rest) && isKnownKicker(front)) return { kicker: front, text: withoutDate(rest) };
    at = head.indexOf(" ", at + 1);
  }
  return { kicker: null, text };
}

/** A date in words is no longer. */
const MAX_DATE = 40;

/** `Press Release 12 March 2024 The council…`: behind its kind a text may repeat its date. */
function withoutDate(text: string): string {
  const found = findPrintedDate(text.slice(0, MAX_DATE));
  const rest = found?.start === 0 ? text.slice(found.end).trimStart() : "";
  return BEGINNING.test(rest) ? rest : text;
}
