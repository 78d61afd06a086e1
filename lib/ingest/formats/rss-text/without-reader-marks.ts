import { findTimeStamps } from "@/lib/ingest/dates/find-dates";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** Fewer numbers that count on may stand in a text. */
const MIN_NUMBERED = 3;

/** `[1] `, `2) `, `#3 `: the number of an entry, in front of its title at the start of a line. */
const NUMBERED = /^(?:\[(\d{1,4})\]|\(?(\d{1,4})[.)]|#(\d{1,4}):?)[ \t]+(?=\S)/;

/** `<https://site.example/1>`, `→ https://site.example/1`: an address alone on its line, and what a program puts around it. */
const ADDRESS =
  /^[ \t]*(?:[<([][ \t]?(https?:\/\/[^\s<>]{4,2000}?)[ \t]?[>)\]]|[-=]?>[ \t]*(https?:\/\/[^\s<>]{4,2000})|[→↗🔗][ \t]*(https?:\/\/[^\s<>]{4,2000}))[ \t]*$/u;

/** What parts a date from the labels behind it. */
const BEHIND_STAMP = /^[ \t]+[|·•—–][ \t]+(?=[\p{L}\p{N}#])/u;

/** `-- end (6/6) --`: what a program says at the end of all. */
const LAST_WORDS = /^[ \t]*([-=*_~]{2,80})[ \t].{1,100}[ \t]\1[ \t]*$/;

/** What stands for a text that an entry lacks, in brackets. */
const NO_TEXT = foldedSpellings(
  "no content|no text|no description|no summary|empty|kein inhalt|kein text|keine beschreibung|keine zusammenfassung|leer|sans contenu|pas de contenu|aucun contenu|sans texte|aucune description|vide|sin contenido|sin texto|sin descripción|vacío|nessun contenuto|nessun testo|nessuna descrizione|vuoto|sem conteúdo|sem texto|sem descrição|vazio|geen inhoud|geen tekst|geen beschrijving|leeg|brak treści|brak opisu|puste|içerik yok|metin yok|açıklama yok|boş|لا يوجد محتوى|بدون محتوى|لا نص|нет содержимого|без текста|нет текста|нет описания|пусто|немає вмісту|без вмісту|немає тексту|χωρίς περιεχόμενο|κενό|inget innehåll|ingen text|tomt|intet indhold|ingen tekst|ikke noe innhold|uten innhold|ei sisältöä|tyhjä|bez obsahu|žádný obsah|bez textu|prázdné|žiadny obsah|nincs tartalom|üres|fără conținut|nema sadržaja|bez sadržaja|ni vsebine|няма съдържание|без съдържание|нема садржаја|nėra turinio|nav satura|sisu puudub|sense contingut|không có nội dung|tidak ada konten|tanpa isi|אין תוכן|بدون محتوا|无内容|沒有內容|内容なし|本文なし|내용 없음",
);
const IN_BRACKETS = /^[ \t]*[([]([\p{L}\p{M}\u200c ]{2,40})[)\]][ \t]*$/u;

/**
 * A feed as a program prints it for reading: without the numbers of its entries, the brackets around addresses, what parts
 * dates from labels, and its own words about texts that are lacking. Every offset stays as it is.
 */
export function withoutReaderMarks(text: string): string {
  if (!text.includes("://")) return text;
  const lines = text.split("\n");
  const numbered = numberedLines(lines);
  const last = lines.findLastIndex((line) => line.includes("://"));
  const bare = lines.map((line, index) => {
    const own = numbered.has(index) ? line.replace(NUMBERED, blank) : line;
    return index > last && LAST_WORDS.test(own) ? blank(own) : bareLine(own);
  });
  return bare.join("\n");
}

/** The lines with which entries begin: their numbers count on, and between each two of them an address stands. */
function numberedLines(lines: readonly string[]): ReadonlySet<number> {
  const found: number[] = [];
  let next = 1;
  let isAddressed = true;
  for (const [index, text] of lines.entries()) {
    const number = NUMBERED.exec(text);
    if (number && Number(number[1] ?? number[2] ?? number[3]) === next && isAddressed) {
      found.push(index);
      next++;
      isAddressed = false;
    }
    isAddressed ||= text.includes("://");
  }
  return new Set(found.length >= MIN_NUMBERED ? found : []);
}

function bareLine(line: string): string {
  const address = ADDRESS.exec(line);
  if (address) return around(line, address[1] ?? address[2] ?? address[3] ?? "");
  const words = IN_BRACKETS.exec(line)?.[1];
  if (words !== undefined && NO_TEXT.has(foldText(words))) return blank(line);
  return partStamp(line);
}

function around(line: string, kept: string): string {
  const at = line.indexOf(kept);
  return `${" ".repeat(at)}${kept}${" ".repeat(line.length - at - kept.length)}`;
}

/** A label behind a date that opens its line is a field of its own. */
function partStamp(line: string): string {
  if (!/\d/.test(line) || line.length > MAX_STAMPED) return line;
  const [stamp] = findTimeStamps(line);
  if (!stamp || line.slice(0, stamp.start).trim() !== "") return line;
  const mark = BEHIND_STAMP.exec(line.slice(stamp.end))?.[0].length ?? 0;
  if (mark === 0) return line;
  return `${line.slice(0, stamp.end)}${" ".repeat(mark - 1)}\n${line.slice(stamp.end + mark)}`;
}

const MAX_STAMPED = 200;

const blank = (words: string): string => " ".repeat(words.length);
