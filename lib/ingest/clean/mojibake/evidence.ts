import type { MistakenCharset } from "@/lib/ingest/clean/mojibake/charsets";
import type { Sequence } from "@/lib/ingest/clean/mojibake/sequences";

/** `strong` is proof by itself, `weak` where there is more of it; what is `fitting` is believed once there is proof. */
export type Evidence = "strong" | "weak" | "fitting" | "none";

/** A sequence in its surroundings. */
interface Place {
  /** The characters that stand there now. */
  readonly lead: string;
  readonly tail: string;
  readonly meant: string;
  /** The characters on either side; empty at the ends of the text. */
  readonly before: string;
  readonly after: string;
  /** Whether another sequence stands directly beside it. */
  readonly isBeside: boolean;
  /** Whether the word is written in capitals up to here: a capital is nothing strange then. */
  readonly isShouted: boolean;
}

/** How sure it is that `sequences[index]` is UTF-8 that was read as another charset, and no writer's doing. */
export function weigh(
  text: string,
  sequences: readonly Sequence[],
  index: number,
  { byteOf }: MistakenCharset,
): Evidence {
  const { start, end, meant, isDamaged } = sequences[index] as Sequence;
  const isFollowed = sequences[index + 1]?.start === end;
  const place: Place = {
    lead: text.charAt(start),
    tail: text.slice(start + 1, end),
    meant,
    before: text.charAt(start - 1),
    after: text.charAt(end),
    isBeside: standsInRow(text, sequences, index),
    isShouted:
      isUpper(text.charAt(start - 1)) && (isUpper(text.charAt(start - 2)) || isUpper(text.charAt(end))),
  };
  if (isDamaged && meant !== "\ufffd") {
    const isPlausible = isFollowed && !isLetter(place.before) && !/\p{L}| {2}/u.test(place.tail);
    return isPlausible ? "fitting" : "none";
  }
  if (isDamaged) return breaksCase(place) ? "strong" : "weak";
  if (place.tail.length > 1) return weighLong(place);
  if (isOfCyrillicWord(place)) return "none";
  // What was read wrongly twice means, the first time, characters of the same charset again.
  const isHalfway = place.isBeside && (byteOf[meant.charCodeAt(0)] ?? 0) > 0;
  if (isHalfway && !place.isShouted && !isDrawing(place.lead)) return "strong";
  if (LATIN.test(meant)) return weighLatin(place);
  if (/[\u0080-\u009f]/.test(meant)) return /[\u0080-\u009f]/.test(place.tail) ? "strong" : "none";
  return /[\u00a0-\u00bf]/.test(meant) ? weighSign(place) : weighForeign(place);
}

/** How far a row of sequences is looked at in either direction. */
const ROW = 4;

/** Whether sequences stand side by side, and not just because letters of a word happen to be sequences. */
function standsInRow(text: string, sequences: readonly Sequence[], index: number): boolean {
  let [from, to] = [index, index];
  // One with a plain space in it needs others beside it, and helps none.
  const isWhole = (at: number): boolean => sequences[at]?.isDamaged === false;
  while (index - from < ROW && isWhole(from - 1) && sequences[from - 1]?.end === sequences[from]?.start)
    from--;
  while (to - index < ROW && isWhole(to + 1) && sequences[to + 1]?.start === sequences[to]?.end) to++;
  if (from === to) return false;
  const row = text.slice(sequences[from]?.start, sequences[to]?.end);
  return /[^\p{L} \u00a0]|\p{Ll}\p{Lu}/u.test(row) && !isDrawing(row);
}

/** Lines and corners of a table that is drawn in text. */
const isDrawing = (signs: string): boolean => /^[\u2500-\u259f]+$/.test(signs);

const isLetter = (sign: string): boolean => /^\p{L}/u.test(sign);
const isUpper = (sign: string): boolean => /^\p{Lu}/u.test(sign);
const isLower = (sign: string): boolean => /^\p{Ll}/u.test(sign);

/** The letters that European languages write beyond ASCII. */
const LATIN = /^[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b]$/;

/** Letters of other alphabets that have two bytes, and that somebody still writes. */
const FOREIGN = /^[\u0384-\u03ce\u0400-\u045f\u048a-\u052f\u0531-\u0587\u05d0-\u05ea\u0600-\u06ff]$/;

/** What a longer sequence may mean: living scripts, punctuation, signs and pictures. */
const LIVING =
  /^(?:[\u0900-\u0eff\u10a0-\u139f\u1780-\u17f9\u1e00-\u1eff\u2000-\u2027\u202f-\u205e\u20a0-\u28ff\u2b00-\u2bff]|[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufb00-\ufb06\uff00-\uffe6\ufeff\ufffd]|\ufe0f|[\u{1f000}-\u{1faff}\u{20000}-\u{2ffff}])$/u;

/** Marks that follow a word of their own right. */
const CLOSING = /^[’‘“”„…™®©»«›‹–—·´•!?\u00a0°ºª¹²³†‡]$/;

/** Two of them side by side. */
const CLOSING_PAIR = /^(?:[…’”“»›™®©º°][…’”“»›\u00a0]|\u00a0[»«›‹–—…“”’‘„·•°])$/;

/** Marks that stand inside a word of their own right. */
const INNER = /^[’´·\u00ad–—]$/;

/** A capital directly after a small letter: no word is written so. */
const breaksCase = ({ before, lead }: Place): boolean => isLower(before) && isUpper(lead);

/** Three or four characters that happen to be UTF-8 are hardly ever words and marks of a writer. */
function weighLong({ lead, tail, meant, after, isBeside }: Place): Evidence {
  if (!LIVING.test(meant)) return "none";
  if (tail.length > 2) return "strong";
  // Two spaces, or a quotation mark and an ellipsis, after a word; letters of a word in one case.
  const isMarks = tail === "\u00a0\u00a0" || (CLOSING_PAIR.test(tail) && !isLetter(after));
  if (!isMarks && !isWord(lead + tail)) return "strong";
  return isBeside ? "weak" : "none";
}

/**
 * `Дёма`, and `В` with a space that does not break behind it: how a word of Cyrillic letters begins. Another letter of
 * its alphabet may be meant all the same, a Latin one or a sign may not.
 */
function isOfCyrillicWord({ lead, tail, meant, before, after, isBeside, isShouted }: Place): boolean {
  if (!isCyrillic(lead) || isBeside || FOREIGN.test(meant)) return false;
  if (tail === "\u00a0") return /^(?:|[\s(«„“"—–-])$/.test(before) && /^[\p{L}\p{N}«„“"]/u.test(after);
  const isWritten = isCyrillic(tail) && (isLower(tail) ? !isLower(before) : isShouted || isUpper(after));
  return isWritten && !isForeignTo(lead, before, after);
}

const isCyrillic = (sign: string): boolean => /^[\u0400-\u052f]/.test(sign);

/** Letters of a word: all small, all capitals, or with an apostrophe between them. */
function isWord(signs: string): boolean {
  return /^\p{Ll}+$|^\p{Lu}\p{L}+$|^\p{L}[’´·\u00ad–—]\p{L}$/u.test(signs);
}

/** Two characters that mean one Latin letter, which must fit into the word around it. */
function weighLatin(place: Place): Evidence {
  const { lead, tail, before, after, isShouted } = place;
  if (isUpper(lead) && isUpper(tail) && isShouted) return "none";
  if (place.isBeside && !CLOSING.test(tail)) return "strong";
  if (!fitsCase(place)) return "none";
  if (isForeignTo(lead, before, after)) return "strong";
  if (isDrawing(lead) && isDrawing(tail)) return "none";
  if (!isLetter(lead)) return isLetter(before) ? "strong" : isLetter(after) ? "weak" : "none";
  // A yen stands for a Y in many a name.
  if (tail === "¥") return "weak";
  if (breaksCase(place)) return "strong";
  if (tail === "\u00a0") return weighSpaced(place);
  const isInside = isLetter(after) && (isLetter(before) || isLower(after));
  if (isInside) return INNER.test(tail) && (isShouted || !isLetter(before)) ? "fitting" : "strong";
  return isUpper(before) && CLOSING.test(tail) ? "fitting" : "weak";
}

/** `Ã` and a space that does not break: mostly `à`, unless a word in capitals ends there. */
function weighSpaced({ lead, before, after, isShouted }: Place): Evidence {
  if (isLower(after)) return isShouted ? "none" : "strong";
  return lead === "Ã" && !isLetter(before) ? "strong" : "none";
}

/** A small letter stands between no capitals, a capital after no small letter. */
function fitsCase({ meant, before, after }: Place): boolean {
  if (isUpper(meant)) return !isLower(before);
  if (isUpper(after)) return false;
  return !isUpper(before) || isLower(after);
}

/** A letter of another alphabet in the middle of a Latin word. */
function isForeignTo(lead: string, before: string, after: string): boolean {
  return /^[\u0370-\u052f]/.test(lead) && (/^[a-z]/i.test(before) || /^[a-z]/i.test(after));
}

/** Two characters that mean a sign: a space that does not break, a quotation mark, a degree. */
function weighSign({ lead, tail, before, isBeside }: Place): Evidence {
  if (isLetter(tail)) return isBeside && !isUpper(tail) ? "weak" : "none";
  if (lead === "Â" && !isUpper(before)) return "strong";
  return isBeside ? "strong" : "weak";
}

/** Two characters that mean a letter of another alphabet: one may be chance, a row of them is not. */
function weighForeign({ tail, meant, before, after, isBeside }: Place): Evidence {
  // Marks over other letters: of a line struck through, or of a drawing made of signs.
  if (/^[\u0300-\u036f]$/.test(meant)) return isLetter(before) ? "none" : "weak";
  if (!FOREIGN.test(meant)) return "none";
  if (isBeside) return "strong";
  const isInside = /^[a-z]/i.test(before) && /^[a-z]/i.test(after);
  return isInside && !isLetter(tail) && !INNER.test(tail) ? "strong" : "fitting";
}
