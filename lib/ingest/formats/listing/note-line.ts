import { isWeekday, monthOf } from "@/lib/ingest/dates/months";
import { isPictureName } from "@/lib/ingest/formats/listing/picture-names";
import { PUBLISHED } from "@/lib/ingest/formats/listing/published";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** Small print of an item: who wrote it, where it is filed, how long it takes to read, who answered. */
export interface NoteLine {
  readonly kind: "byline" | "category" | "tags" | "counter" | "caption";
  /** The name, category or tags themselves; "" for counters. */
  readonly value: string;
}

const BYLINE =
  /^(?:(?:written|posted|published|submitted|story|text|words|article|photo) by|by|author|authors|von|verfasst von|geschrieben von|autor|autorin|verfasser|par|auteur|auteure|rédigé par|écrit par|por|escrito por|autora|di|scritto da|a cura di|autore|autrice|da|door|geschreven door|przez|napisane przez|autorka|tekst|yazan|yazar|hazırlayan|tarafından|بقلم|الكاتب|كتب|كتبه|كتبت|بواسطة|автор|текст|подготовил|подготовила|підготував|підготувала|συντάκτης|του|της|από|κείμενο|av|författare|forfatter|af|skrevet av|napsal|napsala|napsal\(a\)|de|de către|scris de|autorul|szerző|írta|συντάχθηκε από τον\/την|συντάχθηκε από|γράφτηκε από τον\/την|γράφτηκε από|szerzője|skrevet av|skrevet af|forfattare|kirjoittaja|kirjoittanut|kirjoittajalta|toimittaja|piše|napisao|napisala|autori|avtor|avtorica|autorius|autors|toimetaja|shkruar nga|nga|oleh|penulis|автор|от|пише|пишува|написао|napísal|napísala|мэдээ|נכתב על ידי|מאת|نویسنده|نوشته|توسط)(?:\s?:\s?|\s+)(?=\p{L})/iu;
const NAME_AFTER = /^(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}) tarafından(?: .{0,30})?$/u;
/** A name: up to five words, most of them capitalised, or of a script without capitals. */
const NAME =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s)?[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*(?:\s(?:(?:ter|ten|te|zu|του|της|των|dos|do|das|della|af|ben|van|von|de|der|den|da|di|du|la|le|el|al|bin|und|and|et|e|y|en|og|och|i|ja|a|és|și|и|та|і|και|&) )?[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*){0,4}/u;

const CATEGORY =
  /^(?:in (?:the )?category|in der kategorie|in der rubrik|dans la catégorie|dans la rubrique|en la categoría|en la sección|nella categoria|na categoria|na secção|in de categorie|w kategorii|w dziale|в категории|в рубрике|в разделе|у категорії|у рубриці|у розділі|στην κατηγορία|στην ενότητα|i kategorin|i kategorien|v kategorii|v rubrice|v kategórii|în categoria|la categoria|kategorisinde|في قسم|في تصنيف|ضمن|u kategoriji|v kategoriji|u rubrici|בקטגוריה|trong chuyên mục|category|categories|document type|content type|filed under|filed in|posted in|published in|section|topic|topics|theme|type|in|kategorie|kategorien|rubrik|abgelegt unter|thema|ressort|bereich|catégorie|catégories|rubrique|classé dans|thème|thématique|dans|categoría|categorías|archivado en|publicado en|sección|tema|en|categoria|categorie|archiviato in|pubblicato in|sezione|arquivado em|publicado em|secção|em|geplaatst in|onderwerp|rubriek|kategoria|dział|opublikowano w|kategori|bölüm|konu|التصنيف|القسم|الفئة|الموضوع|تصنيف|рубрика|категория|раздел|тема|категорія|розділ|κατηγορία|ενότητα|ämne|emne|i|categorie|rubrica|îm|în|udgivet i|publicerat i|publisert i|postet i|skrevet i|lagt i|kategori|kategoriassa|julkaistu kategoriassa|kategóriában|kategória|kategorija|objavljeno u|rubrika|zařazeno v|zaradené v|категорія|публикувано в|категорија|рубрики|опубликовано в|опубліковано в|kategorijoje|rubriik|dipublikasikan dalam|diposting di|veröffentlicht unter|veröffentlicht in|abgelegt in|kategorisiert als|geschrieben in|publié dans|classé sous|publicada en|archivada en|pubblicata in|archiviata in|publicada em|arquivada em|gepost in|gepubliceerd in|zaszufladkowano do kategorii|kategoride yayınlandı|نشر في|نُشر في|размещено в|розміщено в|δημοσιεύτηκε στην|δημοσιεύθηκε στο|καταχωρήθηκε στο|publicerat under|postat i|rubriky|publikováno v|publicat în|közzétéve itt|kirjoitettu kategoriaan)(?:\s?:\s?|\s+)(?=[\p{L}\d])/iu;
const TAGS =
  /^(?:tags?|tagged(?: with| as)?|keywords|labels|topics|schlagwörter|schlagworte|stichworte|mots-clés|mots clés|étiquettes|etiquetas|palabras clave|parole chiave|trefwoorden|tagi|słowa kluczowe|etiketler|anahtar kelimeler|الوسوم|الكلمات المفتاحية|وسوم|метки|теги|мітки|ετικέτες|λέξεις-κλειδιά|etiketter|taggar|štítky|klíčová slova|etichete|cuvinte cheie|palavras-chave|verschlagwortet mit|getaggt mit|mots-clefs|marqué avec|étiqueté avec|étiqueté|avec comme mot\(s\)-clé|etiquetado con|etiquetada con|etiquetado|contrassegnato con|contrassegnato da tag|taggato|marcado com|marcada com|etiquetado com|getagged met|getagd|otagowano|oznaczone tagami|ile etiketlendi|الموسومة|с метками|помечено|з позначками|позначки|märkt|märkta|tagget med|merket med|stikkord|se štítky|etichetat|címkék|címkézve|avainsanat|oznake|označeno|ключови думи|ознаке)\s?:?\s+(?=[\p{L}\d#])/iu;
const CAPTION =
  /^(?:photo|photos|image|images|picture|credit|credits|photo credit|image credit|source|caption|illustration|foto|fotos|bild|bilder|bildnachweis|quelle|titelbild|symbolbild|crédit|crédits|crédit photo|imagen|imágenes|fotografía|immagine|imagem|fotografia|afbeelding|beeld|fot\.|zdjęcie|źródło|fotoğraf|görsel|الصورة|صورة|المصدر|تصوير|фото|изображение|зображення|світлина|φωτογραφία|εικόνα|obrázek|imagine)(?:\s?[:/©]\s?|\s?\([^)]{1,40}\)\s?:?)|^(?:billede|bilde|kuva|kép|slika|снимка)\s?[:/©]\s?/iu;
/** `The new mill wheel (Photo: Ada Marsh)`: a credit closes what a picture shows. */
const CREDITED =
  /^.{4,90}\s\((?:photo|picture|image|credit|foto|bild|crédit(?:\sphoto)?|imagen|immagine|imagem|beeld|fot\.|zdjęcie|fotoğraf|фото|φωτο|الصورة|صورة|תמונה)\s?[:/©]\s?[^()]{2,60}\)\.?$/iu;
/** `Fot. Jan Nowak`: behind a short form a name needs no colon. */
const CREDIT =
  /^(?:fot|foto|photo|ph|phot|bild|crédit|φωτο|φωτ|фото)\.?\s(?=\p{Lu}\p{Ll}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$)/iu;
const COPYRIGHT = /^(?:©|\(c\))\s?(?!\d{4})/iu;

/** Counters, with a number or a word for none, folded. */
const COUNTED = foldedSpellings(
  "comment|comments|response|responses|reply|replies|view|views|read|reads|share|shares|like|likes|min|mins|minute|minutes|min read|min. read|minute read|minutes read|hits|photo|photos|picture|pictures|image|images|video|videos|bild|bilder|foto|fotos|fotografias|immagini|zdjec|zdjecia|fotografii|foton|billeder|kuvaa|snimku|fotek|kep|фото|фотографий|світлин|صورة|צילומים|תמונות|张图片|kommentar|kommentare|aufrufe|zugriffe|antworten|min lesezeit|min. lesezeit|minuten lesezeit|minuten|commentaire|commentaires|vues|vue|lectures|min de lecture|minutes de lecture|comentario|comentarios|visitas|vistas|lecturas|min de lectura|minutos de lectura|minutos|commento|commenti|visualizzazioni|visite|letture|min di lettura|minuti di lettura|comentario|comentarios|visualizacoes|acessos|min de leitura|minutos de leitura|reactie|reacties|weergaven|keer bekeken|min leestijd|minuten leestijd|komentarz|komentarze|komentarzy|wyswietlen|odslon|min czytania|minut czytania|yorum|goruntuleme|goruntulenme|okunma|dk okuma|dakika okuma|dk|تعليق|تعليقات|مشاهدة|مشاهدات|دقائق للقراءة|دقيقة للقراءة|دقائق قراءة|комментарий|комментария|комментариев|просмотр|просмотров|мин чтения|минут чтения|коментар|коментарі|коментарів|переглядів|хв читання|σχολιο|σχολια|προβολες|λεπτα αναγνωση|λεπτα|kommentarer|visningar|visninger|min lasning|min lesing|komentar|komentare|komentaru|zobrazeni|min cteni|precteni|kommentti|kommenttia|hozzaszolas|megtekintes|komentar|komentari|komentara|pregleda|komentarjev|komentarov|komentare|коментара|прегледа|komentaru|komentaras|komentarai|kommentaari|comentari|lukukertaa|naytto|comentariu|comentarii|vizualizari|accesari|min de citit|minute de citit",
);
const NONE = foldedSpellings(
  "no comments|leave a comment|leave a response|comment on this|hinterlasse einen kommentar|schreibe einen kommentar|schreib einen kommentar|deja una respuesta|deixe uma resposta|lascia una risposta|laisser une reponse|ajouter un commentaire|geef een reactie|een reactie plaatsen|napisz komentarz|skomentuj|dodaj odpowiedz|bir yanit yazin|yorum birak|اترك ردا|أضف تعليقا|добавить комментарий|ответить|додати коментар|σχολιαστε|αφηστε μια απαντηση|lamna ett svar|skriv et svar|legg igjen et svar|napsat komentar|zanechat komentar|lasa un raspuns|hozzaszolas|vastaa|odgovori|komentoi artikkelia|add comment|comments off|leave a reply|be the first to comment|keine kommentare|kommentar hinterlassen|kommentieren|aucun commentaire|laisser un commentaire|poster un commentaire|sin comentarios|deja un comentario|no hay comentarios|nessun commento|lascia un commento|sem comentarios|deixe um comentario|nenhum comentario|geen reacties|plaats een reactie|brak komentarzy|dodaj komentarz|yorum yok|yorum yapin|yorum yap|لا توجد تعليقات|اترك تعليقا|لا تعليقات|нет комментариев|оставить комментарий|комментариев нет|немає коментарів|залишити коментар|κανενα σχολιο|αφηστε ενα σχολιο|inga kommentarer|lamna en kommentar|ingen kommentarer|zadne komentare|pridat komentar|niciun comentariu|lasa un comentariu|skriv en kommentar|ingen kommentar|laeg en kommentar|legg igjen en kommentar|ingen kommentarer enna|ei kommentteja|jata kommentti|kommentoi|nincs hozzaszolas|nincs megjegyzes|szolj hozza|nema komentara|ostavi komentar|ostavite komentar|komentiraj|ni komentarjev|dodaj komentar|ziadne komentare|pridaj komentar|bez komentaru|няма коментари|нема коментара|коментирай|rasyti komentara|komentaru nera|lisa kommentaar|sense comentaris|deixa un comentari|tinggalkan komentar|details|informationen|detalles|dettagli|detalhes|szczegoly",
);
const MINUTES =
  /^(?:reading time|read time|est\. reading time|hits|views|read|lesezeit|zugriffe|aufrufe|gelesen|temps de lecture|affichages|lectures|tiempo de lectura|visto|visitas|lecturas|tempo di lettura|visite|tempo de leitura|acessos|leestijd|bekeken|czas czytania|odsłony|okuma süresi|okunma|وقت القراءة|المشاهدات|время чтения|просмотров|просмотры|час читання|переглядів|χρόνος ανάγνωσης|προβολές|lästid|visningar|lesetid|doba čtení|přečteno|zobrazeno|timp de citire|accesări|comments|kommentare|commentaires|comentarios|commenti|comentários|reacties|komentarze|yorumlar|комментарии|комментариев|коментарів|σχόλια|kommentarer|komentáře|comentarii)\s?:?\s?\(?[\d\u0660-\u0669\u06f0-\u06f9.,]{1,9}\)?(?:\s?\p{L}{1,12}\.?)?$/iu;

/** `The tender's documents (PDF)`, `Minutes of the board (1,1 MB)`; `A tariff for all (20 GB)` is a headline. */
const FILE =
  /^\p{L}[\p{L} ’'-]{2,40}\s\((?:(?:pdf|docx?|odt|xlsx?|pptx?|zip)(?:,\s\d{1,4}(?:[.,]\d{1,2})?\s?[kmg][bo])?|\d{1,4}(?:[.,]\d{1,2})?\s?[km][bo])\)$/iu;
/** `PDF - 148 Ko`, `Download (PDF, 1.2 MB)`: a file and its size. */
const FILE_SIZE =
  /^(?:\p{L}[\p{L} ]{1,24}\s)?\(?(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|zip|jpe?g|png|mp[34])(?:\s?[-–—:,|·•]\s?|\s)?\(?\d{1,4}(?:[.,]\d{1,2})?\s?[kmg]?(?:b|o|bytes?|б|бт)\)?$/iu;

/** `PDF EN`, `PDF öffnen`: a file in a language, or what to do with it. */
const FILE_BUTTON = /^(?:pdf|docx?|xlsx?)(?:\s\p{L}{2,12})?$/iu;

const MAX_NOTE = 120;
const MAX_YEARLESS = 28;

/** Of many parts, a list of sections and one of tags. */
const MAX_PARTED = 400;

const HASHTAGS = /^#[\p{L}\p{N}_-]{2,40}(?:,?\s+#[\p{L}\p{N}_-]{2,40}){0,11}$/u;

/** Read a line as an item's small print, or null; as a `part` of one, a category needs no colon: `in Projects`. */
export function readNote(line: string, isPart = false): NoteLine | null {
  if (line.length > MAX_PARTED || line.length < 2) return null;
  const parts = isPart ? [] : line.split(/\s[|·•]\s/);
  if (line.length > MAX_NOTE && parts.length < 2 && !isPart) return null;
  if (parts.length > 1) return readNoteOfParts(parts);
  // The names of the tags may be lost, the commas between them not.
  if (isPart && line.endsWith(",") && TAGS.test(`${line.replace(/[\s,]+$/, "")} x`))
    return { kind: "tags", value: "" };
  const tags = TAGS.exec(line);
  if (tags) return { kind: "tags", value: line.slice(tags[0].length) };
  if (HASHTAGS.test(line)) return { kind: "tags", value: line.replace(/\s+(?=#)/g, ", ").replace(/#/g, "") };
  if (isCounter(line)) return { kind: "counter", value: "" };
  if (isYearless(line)) return { kind: "counter", value: "" };
  if (isPictureName(line)) return { kind: "caption", value: "" };
  const caption =
    CAPTION.exec(line.replace(/^!?\[{1,2}(?=[^\]]{1,120}\]{1,2}$)/, "")) ??
    CREDIT.exec(line) ??
    COPYRIGHT.exec(line);
  if (caption) return { kind: "caption", value: line.slice(caption[0].length) };
  if (!isPart && CREDITED.test(line)) return { kind: "caption", value: line };
  const name = nameOf(line) ?? nameOf(line.replace(PUBLISHED, "").trim());
  if (name) return { kind: "byline", value: name };
  const category = CATEGORY.exec(spacedLabel(line));
  const value = category ? withoutCount(withoutTags(spacedLabel(line).slice(category[0].length))) : "";
  const isShort = value !== "" && value.length <= 60 && value.split(" ").length <= 6 && !/[.!?]$/.test(value);
  // Without its colon a preposition opens any sentence; `posted in` doesn't.
  const isSure = /:|\S\s\S/.test(category?.[0] ?? "");
  if (isPart && isSure && isList(value)) return { kind: "tags", value };
  return isShort && (isPart || isSure) ? { kind: "category", value } : null;
}

/** `Blog No comments`: how many have answered stands behind the section without a mark. */
export function withoutCount(part: string): string {
  const words = part.trim().split(" ");
  const at = words.findIndex((_, index) => index > 0 && isCounter(words.slice(index).join(" ")));
  return at < 0 ? part : words.slice(0, at).join(" ");
}

/** `Diary Tagged mayfly, alder`: what stands behind the section without a mark. */
function withoutTags(section: string): string {
  const words = section.split(" ");
  const at = words.findIndex((_, index) => index > 0 && TAGS.test(words.slice(index).join(" ")));
  return at < 0 ? section : words.slice(0, at).join(" ");
}

/** `Posted inNews`: the space was lost with the tags around the section. */
const spacedLabel = (line: string): string =>
  line.replace(/^(\p{L}{2,14} \p{Ll}{2,6})(?=\p{Lu}\p{Ll})/u, "$1 ");

/** Names of sections, a comma between each two. */
function isList(value: string): boolean {
  const names = value.split(/,\s/);
  return names.length > 2 && names.every((name) => name.length <= 40 && name.split(" ").length <= 6);
}

const MAX_PARTS = 5;

/** `Posted in News | Tagged letters | Leave a comment`: all its parts are small print; where it is filed tells most. */
function readNoteOfParts(parts: readonly string[]): NoteLine | null {
  if (parts.length > MAX_PARTS) return null;
  const notes = parts.map((part) => readNote(part.trim(), true));
  if (notes.includes(null)) return null;
  return notes.find((note) => note?.kind === "category") ?? notes[0] ?? null;
}

/** The day of the week before a day or behind it. */
const WEEKDAY_BEFORE = /^([\p{L}\p{M}’'-]{2,14})[.,،]{0,2}\s(?=\S)/u;
const WEEKDAY_BEHIND = /[,،]?\s\(?([\p{L}\p{M}’'-]{2,14})\)?\.?$/u;

function withoutWeekday(line: string): string {
  const before = WEEKDAY_BEFORE.exec(line);
  if (before && isWeekday(foldText(before[1] ?? ""))) return line.slice(before[0].length);
  const behind = WEEKDAY_BEHIND.exec(line);
  return behind && /\d/.test(line.slice(0, behind.index)) && isWeekday(foldText(behind[1] ?? ""))
    ? line.slice(0, behind.index)
    : line;
}

const DAY_OF_YEAR =
  /^(?:\d{1,2}(?:\.|st|nd|rd|th|er|º|ª)?\s(?:de\s|of\s|d['’])?(\p{L}{3,14})|(\p{L}{3,14})\.?\s\d{1,2})\.?$/u;
const SIGNS_OF_DAY = /^\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일](?:\s?[(（]\p{Lo}{1,3}[)）])?$/u;

/** `Sep 12`, `Fri, 12. September`, `22nd November`, `8月31日(金)`: a day whose year is nowhere said. */
export function isYearless(line: string): boolean {
  if (line.length > MAX_YEARLESS) return false;
  if (SIGNS_OF_DAY.test(line)) return true;
  const word = DAY_OF_YEAR.exec(withoutWeekday(line))?.slice(1).find(Boolean);
  return word !== undefined && monthOf(foldText(word)) !== null;
}

/** A time of day, alone on its line. */
const CLOCK = /^\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|h|hrs|am|pm|a\.m\.|p\.m\.))?$/i;

/** True for a time of day alone on its line. */
export const isClock = (line: string): boolean => CLOCK.test(line);

/** Parts beside a time are names of sources and writers. */
const MAX_SOURCE = 50;
const MAX_SOURCES = 4;

/** True for a time of day that closes or opens a line of sources: `Harbour alerts · by Ada Marsh · 17:20`. */
export function isSourceAndClock(line: string): boolean {
  const parts = line.length <= MAX_NOTE * 2 ? line.split(/\s[|·•–—]\s/) : [];
  const isLast = isClock(parts.at(-1) ?? "");
  const others = isLast ? parts.slice(0, -1) : parts.slice(1);
  return (
    (isLast || isClock(parts[0] ?? "")) &&
    others.length > 0 &&
    others.length <= MAX_SOURCES &&
    others.every((part) => part.length <= MAX_SOURCE && /^\p{L}(?:[^.!?:…]|(?<=\p{Lu})\.)*$/u.test(part))
  );
}

function isCounter(line: string): boolean {
  if ([CLOCK, FILE_SIZE, FILE, FILE_BUTTON].some((form) => form.test(line))) return true;
  const folded = foldText(line)
    .replace(/[()]|\s?:$|(?<=\s\p{L}{2,4})\.(?=\s)/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  if (NONE.has(folded)) return true;
  const counted = /^(?:[\d.,]{1,9}[km]?|[\u0660-\u0669\u06f0-\u06f9]{1,6})\s?(.{1,24})$/u.exec(folded);
  return (counted?.[1] !== undefined && COUNTED.has(counted[1].trim())) || MINUTES.test(line);
}

/** True for the words of a byline without its name: `by`, `Author:`. */
export function isBylineLabel(line: string): boolean {
  return BYLINE.exec(`${line} N`)?.[0].trimEnd() === line;
}

/** A byline at the start of `text`: its name, and how much of the text it takes; null where there is none. */
export function readByline(text: string): { name: string; length: number } | null {
  const label = BYLINE.exec(text);
  if (!label) return null;
  const rest = text.slice(label[0].length);
  const name = NAME.exec(rest)?.[0] ?? /^[\p{Ll}\d_.-]{3,20}(?=$|\s)/u.exec(rest)?.[0];
  return name && name.length >= 3 && name.length <= 70
    ? { name, length: label[0].length + name.length }
    : null;
}

/** Behind a writer's name stands at most a time of day: `Posted by Ada Marsh at 9:15 AM`. */
const BEHIND_NAME =
  /^[\s,:;|]*(?:(?:\p{L}{1,3}|a las|à\(s\)|alle ore)\s)?(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?\s?m\.?|\s?\p{L}{1,4})?)?[\s,:;|]*$/iu;

function nameOf(line: string): string | null {
  const after = NAME_AFTER.exec(line);
  if (after?.[1]) return after[1];
  const byline = readByline(line);
  return byline && BEHIND_NAME.test(line.slice(byline.length)) ? byline.name : null;
}
