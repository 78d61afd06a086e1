import {
  DEGREES,
  GENERATIONS,
  JOINING,
  JOINING_SURNAMES,
  NEWSROOM,
  ORGANISED,
  PARTICLES,
  PICTURES,
  PLACES,
  ROLES,
  WHERE,
  WIRES,
  WITH_WAW,
} from "@/lib/domain/byline-words";

/** Who wrote a text: a person, or what is plainly an organisation. */
export interface Author {
  /** As the byline has it, but for runs of spaces. */
  readonly name: string;
  readonly isOrganisation: boolean;
}

const LONGEST = 400;
const MOST = 20;
const MOST_WORDS = 6;

const BY =
  /^(?:(?:additional\s)?(?:written|words|text|texte|texto|story|reported|reporting|research)\s(?:by|von)\s|(?:by|par|por|door|przez|بقلم|كتب|كتبت)[\s:]|(?:text|texte|texto|autor|автор)\s?:)\s?/iu;
/** Capitals say that it is a surname where only one word follows. */
const FROM = /^(?:[Vv]on|de|di|da|av|af|od|от)\s(?=\p{Lu}\S*\s\p{Lu})/u;
const TOKENS = /[,;،、，|/•·]|[^\s,;،、，|/•·]+/gu;
const BREAKS = ",;،、，|/•·";
const NOT_A_NAME = /[@<>"“”«»]|https?:/;
const WORD = /^(?:[\p{Lu}\p{Lt}\p{Lo}]|[dlDL]['’]\p{L}|(?:al|el|as|ash)-\p{L})[\p{L}\p{M}.'’‘ʼ-]*$/u;
const ONE_WORD_NAME = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{2,5}$/u;
const AND_WORD = /^و\p{Script=Arabic}{3,30}$/u;

/**
 * Take a byline apart: “By A B, reporter, and C D” is two people.
 *
 * Bylines are written by anybody in any way, so only what leaves whole names on all sides is parted; roles, places and
 * those who made the pictures are no authors. In doubt all of it is one author, as it is written.
 *
 * @param known names of organisations, such as that of the source.
 */
export function authorsOf(byline: string | null, known: readonly (string | null)[] = []): Author[] {
  const line = (byline ?? "").replace(/\s+/g, " ").trim();
  if (line === "") return [];
  const names = [...known.flatMap((name) => (name ? [name.toLowerCase()] : [])), ...WIRES];
  const name = withoutBy(line);
  if (isNamed(name, names)) return [{ name, isOrganisation: true }];
  const whole = { name, isOrganisation: isOrganised(name.split(" ")) };
  if (line.length > LONGEST || NOT_A_NAME.test(line)) return [whole];
  return authorsIn(partsOf(withoutAsides(name)), names) ?? [whole];
}

const withoutBy = (line: string) => line.replace(BY, "").replace(FROM, "") || line;

/** Without what stands in brackets, which is no name; a note on pictures goes with whom it is about. */
const withoutAsides = (line: string) =>
  line.replace(/\s?\(([^()]{0,80})\)/gu, (_aside, inside: string) =>
    inside.split(/[\s,/&]+/).some((word) => PICTURES.has(plain(word))) ? " photo" : "",
  );

/** A piece of a byline, and what stands before it: a sign that parts, a word that joins, or nothing. */
interface Part {
  readonly words: string[];
  before: string;
}

const isBreak = (token: string) => token !== "" && BREAKS.includes(token);
const plain = (word: string) => word.toLowerCase().replace(/[:.]$/, "");
const has = (words: readonly string[], list: ReadonlySet<string>) =>
  words.some((word) => list.has(word.toLowerCase()) || list.has(plain(word)));

function partsOf(line: string): Part[] {
  const isShouted = line === line.toUpperCase() && line !== line.toLowerCase();
  const tokens = tokensOf(line);
  const parts: Part[] = [{ words: [], before: "" }];
  for (const token of tokens) {
    const word = token.toLowerCase();
    const joins =
      (JOINING.has(word) || WHERE.has(word)) && (token === word || (isShouted && token.length > 1));
    const last = parts.at(-1);
    if (!joins && !isBreak(token)) last?.words.push(token);
    // Of “, and” the sign says more.
    else if (last?.words.length === 0) last.before ||= isBreak(token) ? token : word;
    else parts.push({ words: [], before: isBreak(token) ? token : word });
  }
  return joinSurnames(parts.filter(({ words }) => words.length > 0));
}

/** Its words; an Arabic “and” that is written with the name behind it stands alone. */
function tokensOf(line: string): string[] {
  const tokens = line.match(TOKENS) ?? [];
  return tokens.flatMap((token, at) =>
    at > 1 && AND_WORD.test(token) && !WITH_WAW.has(token) && !isBreak(tokens[at + 1] ?? ",")
      ? ["و", token.slice(1)]
      : [token],
  );
}

/** “Costa e Silva” is one surname, and “Ben Lind, Jr.” one man. */
function joinSurnames(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isAlone = part.words.length === 1;
    if (last && isAlone && JOINING_SURNAMES.has(part.before)) last.words.push(part.before, ...part.words);
    else if (last && isAlone && isBreak(part.before) && has(part.words, GENERATIONS)) {
      const surname = last.words.pop();
      last.words.push(`${surname}${part.before}`, ...part.words);
    } else joined.push({ ...part, words: [...part.words] });
  }
  return joined;
}

/** The authors among the parts, or null where one of them can't be told. */
function authorsIn(parts: readonly Part[], names: readonly string[]): Author[] | null {
  const authors: Author[] = [];
  let wasRole = false;
  for (const part of parts) {
    const author = authorOf(part, names);
    if (author) authors.push(author);
    const isBehind: boolean = isBreak(part.before) || wasRole;
    wasRole = !author && isBehind && isNoAuthor(part);
    if (!author && !wasRole && !isPlace(part)) return null;
  }
  const isGood = authors.length > 0 && authors.length <= MOST;
  const isOnce = new Set(authors.map(({ name }) => name)).size === authors.length;
  return isGood && isOnce ? authors : null;
}

function authorOf({ words }: Part, names: readonly string[]): Author | null {
  const text = words.join(" ");
  if (isNamed(text, names)) return { name: text, isOrganisation: true };
  const name = withoutBy(withoutRole(words).join(" "));
  return isPerson(name.split(" ")) ? { name, isOrganisation: false } : null;
}

/** “reporter Ben Okoro” is Ben Okoro. */
function withoutRole(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => word !== word.toLowerCase());
  return first > 0 && has(words.slice(0, first), ROLES) ? words.slice(first) : words;
}

/** A role, what somebody has learnt, where somebody works, who made the pictures. */
const isNoAuthor = ({ words }: Part) =>
  [ROLES, PICTURES, ORGANISED, DEGREES].some((list) => has(words, list));

/** “in Nairobi”, “aus New York”: behind the word that says so. */
const isPlace = ({ words, before }: Part) =>
  WHERE.has(before) && (words.length === 1 || PLACES.test(words.join(" ")));

function isPerson(words: readonly string[]): boolean {
  if (words.length === 1) return ONE_WORD_NAME.test(words[0] ?? "");
  if (words.length > MOST_WORDS || PLACES.test(words.join(" "))) return false;
  if ([ROLES, PICTURES, ORGANISED].some((list) => has(words, list))) return false;
  const isWord = (word: string | undefined) => word !== undefined && WORD.test(word.replace(",", ""));
  return (
    isWord(words[0]) &&
    isWord(words.at(-1)) &&
    words.every((word) => isWord(word) || PARTICLES.has(word) || JOINING_SURNAMES.has(word))
  );
}

const isOrganised = (words: readonly string[]) => has(words, ORGANISED);

/** A known name, an agency, a newsroom without a name, or the newsroom of one of these. */
function isNamed(text: string, names: readonly string[]): boolean {
  const small = text.toLowerCase();
  if (NEWSROOM.test(text)) return true;
  return names.some(
    (name) => small === name || (small.startsWith(`${name} `) && NEWSROOM.test(text.slice(name.length + 1))),
  );
}
