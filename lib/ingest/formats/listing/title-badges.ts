/** What a page prints behind a headline about its file: `(PDF 82 KB)`, `[XLSX, 38 kB]`. */
const FILE =
  /\s*[[(（［【]\s?(?:PDF|DOCX?|XLSX?|PPTX?|ODT|ODS|RTF|ZIP|CSV|EPUB|MP3|MP4|ファイル)(?:[\s,，:：;/·–-]{0,3}(?:\d{1,5}(?:[.,]\d{1,3})?\s?(?:[kmg]i?b(?:ytes?)?|[kmg]o|bytes?|[кмг]б|ΚΒ|ΜΒ)|\d{1,4}\s?(?:pages?|p\.|s\.|S\.|Seiten|頁|ページ|页)))?\s?[\])）］】]$/iu;

/** What says of an item that it is new, in capitals. */
export const NEW_BADGES =
  "NEW|NEU|NOUVEAU|NUEVO|NUOVO|NOVO|NIEUW|NOWE|YENİ|НОВОЕ|НОВЕ|ΝΕΟ|NYTT|NY|UUSI|NOVÉ|NOU|新着|جديد|חדש";
const NEW = new RegExp(`\\s(?:${NEW_BADGES})!?$`, "u");

/** Shorter headlines are nothing but what stands behind others. */
const MIN_TITLE = 4;

/** A headline without what a page sets behind it: that it is new, and what file it leads to. */
export function withoutTitleBadges(title: string): string {
  const bare = title.replace(NEW, "").replace(FILE, "").replace(NEW, "").trimEnd();
  return bare.length >= MIN_TITLE ? bare : title;
}
