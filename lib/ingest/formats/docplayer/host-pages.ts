import { CONTENTS_NAME } from "@/lib/ingest/formats/docplayer/contents";
import type { HostLine } from "@/lib/ingest/formats/docplayer/host-lines";
import { runningHeads } from "@/lib/ingest/formats/docplayer/running-heads";
import { foldText } from "@/lib/ingest/text/fold";

/** What becomes of one line of the text, or of its first units. */
export interface MarkedLine {
  readonly line: HostLine;
  /** Why it is left out; null where it is text. */
  readonly drop: "page number" | "running header" | "table of contents" | null;
  /** Units at its start that are a slide's or page's number. */
  readonly skip: number;
  /** A new page or slide begins with this line. */
  readonly isNewPage: boolean;
}

/** A number by itself, in dashes, or behind one word: `3`, `- 3 -`, `Page 3`, `Slide 3`. */
const LONE = /^(?:(\p{L}{2,12})\.?\s)?[-–—[(|\s]{0,3}(\d{1,4})[-–—\])|.\s]{0,3}$/u;
const PAGE_OF = /^(?:\p{L}{2,12}\.?\s)?(\d{1,4})\s?(?:\/|[\p{L}]{1,3})\s?(\d{1,4})$/iu;
const LEADING = /^\s*(\d{1,3})[.)]?\s+(?=\S)/;

/** `Page 4: …`, `Seite 2 und 3: …`: a page or two at the start of its text, as viewers of magazines print them. */
const PAGE_OPENS =
  /^(?<word>\p{L}{2,12})\.?\s(?<from>\d{1,4})(?:\s?(?:[-–—/&+,]|\p{L}{1,5})\s?(?<to>\d{1,4}))?\s?[:：]\s{0,3}/u;

/** The size of what opens each of the lines that begin with their pages, which count on through the text. */
export function pageOpenings(lines: readonly Pick<HostLine, "text">[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let latest = 0;
  for (const [index, { text }] of lines.entries()) {
    const match = PAGE_OPENS.exec(text.slice(0, 60));
    const { word = "", from, to } = match?.groups ?? {};
    if (!match || !PAGE_WORD.test(word.toLowerCase().replace(/(?:n|s|es)$/, "")) || Number(from) <= latest)
      continue;
    latest = Number(to ?? from);
    found.set(index, match[0].length);
  }
  return found.size >= 2 ? found : new Map();
}

/** Two of these are enough; chapters and sections are counted alike. */
const PAGE_WORD =
  /^(?:\/?|page|pages?|seite|página|pagina|pag|pág|str|strona|stránka|strana|sayfa|sivu|side|sida|oldal|страница|стр|сторінка|σελίδα|صفحة|slide|folie|diapo|diapositive|diapositiva)$/u;

/** What a text counts itself: its parts, figures and tables have headings of the same shape. */
const PART_WORD =
  /^(?:articles?|artikel|artikkel|artículo|articulo|articolo|artigo|artykuł|článek|cikk|madde|статья|стаття|член|άρθρο|مادة|المادة|§|chapter|chapitre|kapitel|capítulo|capitulo|capitolo|hoofdstuk|rozdział|kapitola|fejezet|bölüm|глава|розділ|κεφάλαιο|section|sección|sezione|seção|sectie|abschnitt|avsnitt|sekcja|part|partie|parte|teil|deel|część|část|rész|kısım|del|часть|частина|annex|annexe|anhang|anexo|allegato|bijlage|załącznik|příloha|bilaga|vedlegg|figure|figura|abbildung|afbeelding|rysunek|table|tabelle|tabla|tabella|tabela|tabel|tabell|box|encadré|kasten|step|schritt|étape|paso|passo|stap|lesson|lektion|leçon|lección|lezione|day|tag|jour|día|giorno|dia)$/u;

/** Whether a number behind this word, in small letters, is that of a text's part and no page's. */
export const isPartWord = (word: string): boolean => PART_WORD.test(word);

/** Numbers may be missing where a page had none. */
const MAX_GAP = 4;

/** Mark page numbers, slide numbers, running headers and the table of contents among the lines of a text. */
export function markPages(
  text: string,
  lines: readonly HostLine[],
  { title, total }: { readonly title: string; readonly total: number | null },
): MarkedLine[] {
  const numbers = loneNumbers(lines, total);
  const slides = leadingNumbers(text, lines, total);
  const opened = pageOpenings(lines);
  const contents = contentsLines(lines);
  const headers = runningHeaders(lines, numbers, title);
  return lines.map((line, index) => {
    const drop = contents.has(index) ? "table of contents" : numbers.has(index) ? "page number" : null;
    const skip = opened.get(index) ?? slides.get(index) ?? 0;
    const isNewPage = skip > 0 || numbers.has(index - 1);
    return { line, drop: drop ?? (headers.has(index) ? "running header" : null), skip, isNewPage };
  });
}

/** Indexes of lines that are page numbers: they count on through the text. */
function loneNumbers(lines: readonly HostLine[], total: number | null): ReadonlySet<number> {
  const runs = new Map<string, number[]>();
  const latest = new Map<string, number>();
  const sure: number[] = [];
  for (const [index, { text, sign }] of lines.entries()) {
    if (text.length > 30) continue;
    const match = sign === "page-of" ? PAGE_OF.exec(text) : LONE.exec(text);
    if (!match) continue;
    // The viewer says the same total.
    if (sign === "page-of" && Number(match[2]) === total) sure.push(index);
    const word = sign === "page-of" ? "/" : (match[1] ?? "").toLowerCase();
    if (isPartWord(word)) continue;
    const number = Number(match[sign === "page-of" ? 1 : 2]);
    const previous = latest.get(word);
    // A number by itself may be anything: the count begins anew where it was the only one.
    const isFirst = previous === undefined || (number < previous && runs.get(word)?.length === 1);
    if (!isFirst && (number <= previous || number > previous + MAX_GAP)) continue;
    if (isFirst) runs.delete(word);
    latest.set(word, number);
    collect(runs, word, index);
  }
  const found = [...runs].flatMap(([word, indexes]) => {
    const isAtEdge = indexes[0] === 0 || indexes[0] === lines.length - 1;
    return indexes.length >= (PAGE_WORD.test(word) ? 2 : 3) || isAtEdge ? indexes : [];
  });
  return new Set([...found, ...sure]);
}

/** Of the lines of a talk's transcript at least so many open with a slide's number, unless the viewer counted as many. */
const SLIDE_SHARE = 0.6;

/** The numbers that open the lines of slides, one after the other from 1; numbered headings of a text stay. */
function leadingNumbers(
  text: string,
  lines: readonly HostLine[],
  total: number | null,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let expected = 1;
  for (const [index, line] of lines.entries()) {
    const match = LEADING.exec(text.slice(line.start, Math.min(line.end, line.start + 12)));
    if (!match || Number(match[1]) !== expected) continue;
    if (expected === 1 && index > 2) break;
    found.set(index, match[0].length);
    expected++;
  }
  const areSlides = found.size >= lines.length * SLIDE_SHARE || found.size === total;
  return found.size >= 3 && areSlides ? found : new Map();
}

/** A heading such as "Contents" and the entries below it: they end in a number or recur as headings. */
function contentsLines(lines: readonly HostLine[]): ReadonlySet<number> {
  const start = lines.findIndex(
    ({ text }) => text.length <= 40 && CONTENTS_NAME.exec(text)?.[0] === text.replace(/\s?:$/, ""),
  );
  if (start === -1) return new Set();
  const found = [start];
  const lastOf = new Map(lines.map(({ folded }, index) => [folded, index]));
  let entries = 0;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.isProse) break;
    const isEntry = /(?:\.{2,}|…|(?:\. ){2,}|\s)\s?\d{1,4}$/.test(line.text) && !/^\d{1,4}$/.test(line.text);
    const recurs = line.folded !== "" && (lastOf.get(line.folded) ?? 0) > index;
    if (!isEntry && !recurs && !/^\d{1,4}$/.test(line.text)) break;
    if (isEntry || recurs) entries++;
    found.push(index);
  }
  return entries >= 2 ? new Set(found) : new Set();
}

/** Lines said again beside the page numbers, or the document's title once more: they are not part of the text. */
function runningHeaders(
  lines: readonly HostLine[],
  numbers: ReadonlySet<number>,
  title: string,
): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [index, { folded, text }] of lines.entries()) {
    if (folded === "" || text.length > 120 || numbers.has(index)) continue;
    const key = folded.replace(/\d+/g, "#");
    collect(places, key, index);
  }
  const isAtEdge = (index: number) =>
    index === 0 || index === lines.length - 1 || [-1, 1].some((step) => numbers.has(index + step));
  const found = [...places].flatMap(([key, indexes]) => {
    const edges = indexes.filter(isAtEdge).length;
    const isTitle = key === foldText(title).replace(/\d+/g, "#");
    const isHeader = (indexes.length >= 3 || (isTitle && indexes.length >= 2)) && edges >= indexes.length - 1;
    return isHeader || countsPages(key, indexes, lines, title) ? indexes : [];
  });
  return new Set([...found, ...runningHeads(lines)]);
}

/** `A guide to roofs 3`: the document's title with a page's number at one end, which counts on from line to line. */
function countsPages(
  key: string,
  indexes: readonly number[],
  lines: readonly HostLine[],
  title: string,
): boolean {
  const isTitle = title.length >= 8 && key.replace(/^#\W{0,4}|\W{0,4}#$/g, "") === foldText(title);
  const numbers = indexes.map((index) =>
    Number(/^\d{1,4}|\d{1,4}$/.exec(lines[index]?.text ?? "")?.[0] ?? 0),
  );
  const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  return isTitle && key !== foldText(title) && indexes.length >= 2 && isRising;
}

function collect(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
