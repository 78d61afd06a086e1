import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** What feeds call the fields of an entry, with or without the prefix of a namespace. */
const NAMES = foldedSpellings(
  "title|link|links|url|description|summary|content|encoded|pubdate|date|published|issued|updated|modified|guid|id|creator|author|category|categories|tag|tags|comments|language|subtitle|subject",
);
/** Fields that hold nothing to read, by names that no text has. */
const NOTHING = foldedSpellings(
  "enclosure|generator|lastbuilddate|ttl|docs|cloud|managingeditor|webmaster|updateperiod|updatefrequency|commentrss|ispermalink",
);
const DATES = foldedSpellings("pubdate|date|published|issued");
/** An entry's date where it has no other. */
const CHANGES = foldedSpellings("updated|modified");
const LINKS = foldedSpellings("link|url");

/** `title: Bridge opens`, `dc:creator: Ada Marsh`, `pubDate = Mon, 4 Mar 2024 …`: the name, and what stands behind it in its line. */
const FIELD = /^([ \t]*(?:[a-z]{1,10}:)?([a-z]{2,16})[ \t]*[:=](?:[ \t]+|(?=\r?$)))([^\r\n]*)/gim;
/** `item`, `Entry 3:`, alone on a line. */
const OPENING = /^[ \t]*(?:item|entry)(?:[ \t]*\d{1,4})?:?[ \t]*(?=\r?$)/gim;

const MIN_ENTRIES = 2;

/** A feed that names its fields, with blanks in place of their names: every offset stays as it is. The text itself where it names none. */
export function withoutFieldNames(text: string): string {
  const printed = Array.from(text.matchAll(FIELD), ([, , name = ""]) => name);
  const titles = printed.filter((name) => name.toLowerCase() === "title");
  // A text may say `Date:` where the program writes its own names small.
  const isCapital = titles.filter((name) => name.startsWith("T")).length * 2 > titles.length;
  const isOwn = (name: string): boolean => /^[A-Z]/.test(name) === isCapital;
  const fields = printed.filter(isOwn).map((name) => name.toLowerCase());
  const has = (names: ReadonlySet<string>): boolean =>
    fields.filter((name) => names.has(name)).length >= MIN_ENTRIES;
  const hasDates = has(DATES);
  // The channel has a title too.
  if (titles.length < MIN_ENTRIES || !(hasDates || has(CHANGES) || has(LINKS))) return text;
  return text.replace(OPENING, blank).replace(FIELD, (line, label: string, name: string, rest: string) => {
    const field = name.toLowerCase();
    if (!isOwn(name)) return line;
    if (NOTHING.has(field) || (hasDates && CHANGES.has(field))) return blank(line);
    return NAMES.has(field) ? `${blank(label)}${rest}` : line;
  });
}

const blank = (words: string): string => words.replace(/[^\r\n]/g, " ");
