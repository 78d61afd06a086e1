import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

/** Names of the box with a figure, a saying or a word, which tells no news. One line a language or two. */
const NAMES: readonly string[] = [
  "(?:the )?(?:quote|quotation|figure|number|word|joke|quiz|saying) of the (?:day|week|month|issue|year)|(?:the |by the |in )?(?:numbers|figures)|the (?:number|figure|quote)",
  "(?:die |das |der )?(?:zahl|zitat|wort|spruch|witz|rätsel) (?:der woche|des tages|des monats|der ausgabe)|die zahl|das zitat|in zahlen",
  "(?:le |la )?(?:chiffre|citation|phrase|mot) (?:du jour|de la semaine|du mois|du numéro)|le chiffre|la citation|la phrase|en chiffres|les chiffres",
  "(?:la |el )?(?:frase|cita|cifra|dato|número|palabra) (?:del día|de la semana|del mes)|la frase|la cita|la cifra|el dato|en cifras",
  "(?:la |il |l.)?(?:frase|citazione|cifra|numero|parola) (?:del giorno|della settimana|del mese)|la frase|la citazione|la cifra|il numero|in numeri|in cifre",
  "(?:a |o )?(?:frase|citação|número|palavra) (?:do dia|da semana|do mês)|a frase|a citação|o número|em números",
  "(?:het |de )?(?:citaat|quote|getal|cijfer|woord|uitspraak|spreuk) van (?:de dag|de week|de maand)|het getal|het citaat|in cijfers",
  "(?:cytat|liczba|słowo|myśl) (?:dnia|tygodnia|miesiąca|numeru)|w liczbach",
  "(?:günün|haftanın|ayın) (?:sözü|rakamı|sayısı|kelimesi|alıntısı)|sayılarla|rakamlarla",
  "(?:رقم|اقتباس|مقولة|كلمة|حكمة|قول) (?:اليوم|الأسبوع|الشهر|العدد)|بالأرقام|في أرقام",
  "(?:цитата|цифра|число|слово|мысль|думка) (?:дня|недели|тижня|месяца|місяця|выпуска|випуску)|(?:в|у) цифрах",
  "(?:veckans|dagens|månadens|ugens|månedens|ukens) (?:citat|siffra|ord|tal|sitat|tall)|i (?:siffror|tal|tall)",
  "(?:viikon|päivän|kuukauden) (?:sana|luku|sitaatti|numero|lainaus|mietelause)|numeroina|luvut",
  "(?:citát|citat|číslo|slovo|broj|riječ|misao) (?:dne|týdne|měsíce|dňa|týždňa|mesiaca|dana|tjedna|mjeseca|tedna|meseca)|v číslech|u brojkama",
  "a (?:hét|hónap|nap) (?:idézete|száma|szava|mondása)|számokban|(?:citatul|cifra|numărul|cuvântul) (?:zilei|săptămânii|lunii)|în cifre",
  "(?:цитат|цитатът|число|числото|дума|думата) на (?:деня|седмицата|месеца)",
  "(?:ο |το |η )?(?:αριθμός|νούμερο|φράση|ατάκα|λέξη) (?:της εβδομάδας|του μήνα|της ημέρας)|ο αριθμός|η φράση|το νούμερο|σε αριθμούς",
  "(?:ציטוט|מספר|משפט|מילת) (?:היום|השבוע|החודש)|(?:سخن|عدد|نقل قول) (?:روز|هفته|ماه)",
  "(?:今週|今月|本日|今日)の(?:言葉|ことば|ひとこと|一言|数字|名言|一句)|(?:本周|本週|今日|本月)(?:数字|數字|金句|名言|语录|語錄)|(?:오늘의|이달의|이주의|금주의) ?(?:숫자|명언|한마디|말)",
  "(?:con số|câu nói|trích dẫn) (?:trong ngày|trong tuần|của tuần|trong tháng)|(?:angka|kutipan|kata) (?:hari|minggu|bulan|pekan) ini",
];

/** The name alone, or the figure behind it: `The number: 1,204`. */
const NAME = new RegExp(
  `^[^\\p{L}\\p{N}]{0,6}(?:${NAMES.join("|")})\\s?(?:[:：]\\s?[\\d.,%٪ ]{1,12})?$`,
  "iu",
);
const MAX_NAME = 50;
const MAX_LINES = 5;

/** Index after a box with a figure or a saying that begins at `from`: its name and the block of lines below it; `from` where none does. */
export function asideEnd(lines: readonly LetterLine[], from: number): number {
  const line = lines[from];
  if (!line || line.label !== null || line.text.length > MAX_NAME || !NAME.test(line.text)) return from;
  const first = lines[from + 1]?.label === "divider" ? from + 2 : from + 1;
  let at = first;
  while (at < first + MAX_LINES && lines[at]?.label === null && (at === first || !lines[at]?.hasGap)) at++;
  return at;
}
