/** `IP/24/1234`, `No. 45/2024`: what a press office files a text under. */
const REFERENCE =
  /^(?:(?:[Rr]ef(?:erence|erenz|erencia|\.)?|[Rr]éf(?:érence|\.)?|[Rr]iferimento)\s?:?\s?)?(?:\p{Lu}{1,8}[\s/_.-]?){0,3}(?:(?:[Nn]o|NO|[Nn]r|NR|[Nn]°|[Nn]º|№)\.?\s?)?\d{1,6}(?:[/_.-]\d{1,6}){0,3}(?:\s(?:vom|of|du|del|van|z dnia|от))?$/u;
/** The same behind a label: `Press release No. 45`. */
export const NUMBERED =
  /\s(?:(?:no|nr|n°|nº|№)\.?\s?\d{1,6}|\d{1,6}[/-]\d{1,6})(?:[/-]\d{1,6}){0,2}(?:\s(?:vom|of|du|del|van|z dnia|от))?$/iu;

/** Longer lines name more than files. */
const MAX_FILES = 45;

/** `Case CA/2024/0318`, `Cases C-12/23 and C-14/23`: a court's or an office's files behind a word for them. */
const FILES =
  /^\p{L}{2,16}\.?:?\s(?:\p{L}{1,4}[.°º]?\s?)?(?:\p{Lu}{1,6}[\s/_-])+\d{1,6}(?:[/_-]\d{1,6})+(?:(?:,|\s\S{1,3})\s[\p{Lu}\d/_-]{0,20}\d){0,3}$/u;

/** True for a number that an office files a text under. */
export function isReference(part: string): boolean {
  if (part.length <= MAX_FILES && FILES.test(part)) return true;
  return (
    part.length <= 30 &&
    /\d/.test(part) &&
    REFERENCE.test(part) &&
    /\d[/_-]\d|(?:no|nr|n°|nº|№)\.?\s?\d/iu.test(part)
  );
}
