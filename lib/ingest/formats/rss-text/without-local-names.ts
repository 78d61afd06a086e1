import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** What programs call an entry's categories and its author, beside fields that have no names. */
const LABELS = foldedSpellings(
  "type|tipo|typ|soort|rodzaj|tür|النوع|тип|类型|類型|유형|category|categories|tags|filed under|posted in|section|topics|kategorie|kategorien|rubrik|rubriken|schlagwörter|schlagworte|thema|themen|catégorie|catégories|rubrique|rubriques|étiquettes|mots-clés|thème|thèmes|categoría|categorías|sección|secciones|etiquetas|temas|categoria|categorie|sezione|etichette|temi|categorias|seção|secção|editoria|rubriek|categorieën|trefwoorden|kategoria|dział|rubryka|tagi|kategori|kategoriler|bölüm|etiket|etiketler|التصنيف|التصنيفات|تصنيفات|القسم|الأقسام|الوسوم|категория|категории|рубрика|рубрики|раздел|метки|теги|категорія|категорії|рубрики|розділ|мітки|kategorier|ämne|ämnen|taggar|emne|emner|emneord|kategoria|kategoriat|aihe|aiheet|avainsanat|kategorie|rubrika|rubriky|štítky|kategória|kategóriák|rovat|címkék|kategorija|kategorije|oznake|categorii|secțiune|etichete|етикети|κατηγορία|κατηγορίες|ετικέτες|kategorija|kategorijos|žymos|rubriik|分类|分類|标签|標籤|カテゴリ|カテゴリー|タグ|카테고리|분류|태그|danh mục|chuyên mục|thẻ|label|קטגוריה|קטגוריות|נושאים|תגיות|دسته|دسته‌بندی|برچسب‌ها",
);
const AUTHORS = foldedSpellings(
  "author|autor|autorin|verfasser|auteur|autrice|autora|autore|autrice|yazar|الكاتب|كاتب|автор|författare|skribent|forfatter|kirjoittaja|szerző|autorius|συντάκτης|συγγραφέας|作者|著者|작성자|tác giả|penulis|מחבר|נویسنده|نویسنده",
);
/** What all fields are called where the titles have a name too. */
const TITLES = foldedSpellings(
  "title|titel|titre|título|titolo|tytuł|başlık|العنوان|عنوان|заголовок|название|назва|tittel|otsikko|titulek|nadpis|název|cím|naslov|titlu|заглавие|τίτλος|标题|標題|タイトル|제목|tiêu đề|judul|כותרת",
);
const FIELDS = foldedSpellings(
  "link|url|lien|enlace|collegamento|ligação|odnośnik|odkaz|bağlantı|الرابط|رابط|ссылка|посилання|länk|lenke|linkki|hivatkozás|poveznica|legătură|връзка|σύνδεσμος|链接|連結|リンク|링크|liên kết|tautan|קישור|datum|date|fecha|data|tarih|التاريخ|تاريخ|дата|dato|päivämäärä|dátum|ημερομηνία|日期|日付|날짜|ngày|tanggal|published|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|opublikowano|yayın tarihi|yayınlanma|تاريخ النشر|نشر|опубликовано|опубліковано|publicerad|udgivet|publisert|julkaistu|publikováno|publicat|objavljeno|δημοσιεύθηκε|发布时间|公開日|게시일|description|summary|text|beschreibung|zusammenfassung|résumé|texte|descripción|resumen|texto|descrizione|sommario|testo|descrição|resumo|beschrijving|samenvatting|tekst|opis|streszczenie|açıklama|özet|metin|الوصف|الملخص|النص|описание|текст|опис|beskrivning|sammanfattning|beskrivelse|kuvaus|teksti|popis|leírás|szöveg|descriere|rezumat|описание|περιγραφή|κείμενο|摘要|描述|正文|概要|説明|本文|설명|요약|본문|mô tả|nội dung|deskripsi|תיאור",
);

/** `Kategoriler: Çevre`: a few words, a colon, and what stands behind it in its line. */
const NAMED =
  /^([ \t]*(\p{L}[\p{L}\p{M}\u200c -]{1,23}?)[ \t\u00a0\u202f]?[:：](?:[ \t]+|(?=\r?$)|(?<=：)))([^\r\n]*)/gmu;
const NUMBER = /^\d{1,6}[ \t]*\r?$/;

/** So many lines have the same name before their colon. */
const MIN_LINES = 3;

/**
 * Names of fields in the reader's own language, with blanks in their place: of categories and authors, of all fields
 * where the titles are named too. Lines that count something, under one name all down the feed, are blank as a whole.
 */
export function withoutLocalNames(text: string): string {
  const lines = new Map<string, { all: number; numbers: number }>();
  for (const [, , name = "", rest = ""] of text.matchAll(NAMED)) {
    const tally = lines.get(foldText(name)) ?? { all: 0, numbers: 0 };
    lines.set(foldText(name), {
      all: tally.all + 1,
      numbers: tally.numbers + (NUMBER.test(rest) ? 1 : 0),
    });
  }
  const recurring = new Map([...lines].filter(([, { all }]) => all >= MIN_LINES));
  if (recurring.size === 0) return text;
  const names = [...recurring.keys()];
  const areNamed = names.some((name) => TITLES.has(name)) && names.some((name) => FIELDS.has(name));
  return text.replace(NAMED, (line, label: string, name: string, rest: string) => {
    const own = foldText(name);
    const tally = recurring.get(own);
    if (!tally) return line;
    if (tally.numbers === tally.all) return blank(line);
    const isName = LABELS.has(own) || AUTHORS.has(own) || (areNamed && (TITLES.has(own) || FIELDS.has(own)));
    return isName ? `${blank(label)}${rest}` : line;
  });
}

const blank = (words: string): string => words.replace(/[^\r\n]/g, " ");
