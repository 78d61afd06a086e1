import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

/** What a letter says above the headlines of its last issue that most readers followed. One line a language or two. */
const NAMES: readonly string[] = [
  "(?:last (?:week|month|time|issue).?s )?most[- ](?:read|clicked|popular|shared|viewed)|what you (?:read|clicked) (?:most|last)",
  "(?:am )?meist ?(?:gelesen|geklickt|gesucht)|(?:am häufigsten|zuletzt am meisten) (?:gelesen|geklickt)|beliebteste|das lasen sie",
  "(?:les|vos|l.article) plus (?:lus?|cliqués?|consultés?|populaires?|réservés?|vendus?|partagés?)|le plus (?:lu|cliqué)|vous avez (?:le plus|aimé)",
  "lo más (?:leído|visto|clicado|popular)|l[oa]s más (?:leíd[oa]s|vist[oa]s)|más leíd[oa]s",
  "(?:il|i|le) più (?:lett[oie]|cliccat[oie]|vist[ei])|più letti",
  "(?:o|os|a|as) mais (?:lid[oa]s?|vist[oa]s?|clicad[oa]s?)|mais lid[oa]s",
  "meest (?:gelezen|geklikt|bekeken)|best gelezen",
  "najczęściej (?:czytane|klikane|czytaliście)|najpopularniejsze|najchętniej czytane",
  "(?:geçen \\p{L}+ )?en çok (?:okunan|tıklanan)",
  "الأكثر (?:قراءة|مشاهدة|تصفحا|نقرا)",
  "(?:вчера |на прошлой неделе |в прошлый раз )?(?:чаще всего|больше всего) (?:читали|кликали|открывали)|самое (?:читаемое|популярное)|(?:вчора |минулого тижня )?найчастіше читали|найчитаніше|найпопулярніше|найбільше читали",
  "mest (?:läst|lästa|klickat|klickade|læst|læste|klikket|lest|leste)|luetuimmat|klikatuimmat",
  "nejčtenější|najčítanejšie|legolvasottabb|legnépszerűbb|najčitanije|cele mai citite|най-четени",
  "τα πιο (?:διαβασμένα|δημοφιλή)|δημοφιλέστερα|הנקראים ביותר|پربازدیدترین",
  "よく読まれ|人気(?:記事|の記事)|最多(?:阅读|閱讀)|热门文章|熱門文章|많이 (?:본|읽은)|đọc nhiều nhất|paling banyak dibaca|terpopuler",
];

const NAME = new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${NAMES.join("|")})`, "iu");
const MAX_NAME = 60;
const MAX_ENTRIES = 6;

/** Whether the line names a list of what was read most. */
function isMostRead({ text, label }: LetterLine): boolean {
  const name = text.split(/[:：]/, 1)[0] ?? "";
  return label === null && name.length <= MAX_NAME && NAME.test(name);
}

/**
 * Index after the list of what readers followed most, which begins at `from`: its name and the lines right below it;
 * `from` where no such list begins there.
 */
export function mostReadEnd(lines: readonly LetterLine[], from: number): number {
  const line = lines[from];
  if (!line || !isMostRead(line)) return from;
  if (/[:：]\s\S/.test(line.text)) return from + 1;
  let at = from + 1;
  // A blank line may stand below the name.
  while (at <= from + MAX_ENTRIES && lines[at]?.label === null && (at === from + 1 || !lines[at]?.hasGap))
    at++;
  return at;
}
