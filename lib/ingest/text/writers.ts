/** Two to four words with capitals, small ones of names between them. */
const NAME =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Dame)\.?\s)?\p{Lu}[\p{L}.’'-]{0,30}(?:\s(?:(?:van|von|de|der|den|da|do|dos|di|du|la|le|el|al|bin|ben|af|av|zu)\s){0,2}\p{Lu}[\p{L}.’'-]{0,30}){1,3}$/u;
/** Between the names of several writers. */
const BETWEEN = /,?\s(?:and|und|et|y|e|en|og|och|i|ja|a|ve|și|и|та|και|&)\s|[,;]\s/u;
const MAX_LINE = 120;
/** How many others there are: `+2 more`. */
const OTHERS = /,?\s(?:\+\s?\d{1,2}(?:\s\p{L}{2,10})?|et al\.?)$/u;

/** The names in `Ada Marsh, Jan van den Berg and Li Wei`; null for a line that is anything else. */
export function readWriters(line: string): readonly string[] | null {
  if (line.length > MAX_LINE) return null;
  const names = line.replace(OTHERS, "").split(BETWEEN);
  return names.every((name) => NAME.test(name) && /\p{Ll}/u.test(name)) ? names : null;
}
