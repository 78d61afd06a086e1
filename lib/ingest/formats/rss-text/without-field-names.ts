import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** What feeds call the fields of an entry, with or without the prefix of a namespace. */
const NAMES = foldedSpellings(
  "title|link|links|url|description|summary|content|encoded|pubdate|date|published|issued|guid|id|creator|author|category|categories|tag|tags|comments|language|subtitle|subject",
);
/** Fields that hold nothing to read; the time when the channel was made is not that of an entry. */
const NOTHING = foldedSpellings(
  "enclosure|generator|lastbuilddate|ttl|docs|image|thumbnail|rating|cloud|managingeditor|webmaster|copyright|rights|updateperiod|updatefrequency|updated|modified|commentrss|length|type|isPermaLink|icon|logo",
);
const DATES = foldedSpellings("pubdate|date|published|issued|updated");

/** `title: Bridge opens`, `dc:creator: Ada Marsh`, `pubDate = Mon, 4 Mar 2024 …`. */
const FIELD = /^[ \t]*(?:[a-z]{1,10}:)?([a-z]{2,16})[ \t]*[:=](?:[ \t]+|(?=\r?$))/gim;
/** `item`, `Entry 3:`, alone on a line. */
const OPENING = /^[ \t]*(?:item|entry)(?:[ \t]*\d{1,4})?:?[ \t]*(?=\r?$)/gim;

const MIN_ENTRIES = 2;

/** A feed that names its fields, with blanks in place of their names: every offset stays as it is. The text itself where it names none. */
export function withoutFieldNames(text: string): string {
  const counts = { title: 0, date: 0, link: 0 };
  for (const [, name = ""] of text.matchAll(FIELD)) {
    const field = name.toLowerCase();
    if (field === "title") counts.title++;
    if (field === "link" || field === "url") counts.link++;
    if (DATES.has(field)) counts.date++;
  }
  // The channel has a title too.
  if (counts.title < MIN_ENTRIES || Math.max(counts.date, counts.link) < MIN_ENTRIES) return text;
  return text
    .replace(OPENING, blank)
    .replace(FIELD, (label, name: string) => (NAMES.has(name.toLowerCase()) ? blank(label) : label))
    .replace(WHOLE, (line, name: string) => (NOTHING.has(name.toLowerCase()) ? blank(line) : line));
}

/** A field with all that stands in its line. */
const WHOLE = /^[ \t]*(?:[a-z]{1,10}:)?([a-z]{2,16})[ \t]*[:=](?=[ \t]|\r?$)[^\r\n]*/gim;

const blank = (words: string): string => words.replace(/[^\r\n]/g, " ");
