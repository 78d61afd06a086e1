import { asciiDigits } from "@/lib/ingest/text/digits";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** How long ago something was posted. Words of time in the pages' languages, folded, with the networks' short forms. */
const UNITS: readonly string[] = [
  "s|sec|secs|second|seconds|m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|w|wk|wks|week|weeks|mo|mos|month|months|y|yr|yrs|year|years",
  "sek|sekunden|minuten|std|stunde|stunden|tag|tage|tagen|woche|wochen|wo|mon|monat|monate|monaten|jahr|jahre|jahren",
  "heure|heures|j|jour|jours|sem|semaine|semaines|mois|an|ans|annee|annees",
  "segundos|minutos|hora|horas|dia|dias|semana|semanas|mes|meses|ano|anos|minuto",
  "secondi|minuti|ora|ore|g|gg|giorno|giorni|sett|settimana|settimane|mese|mesi|anno|anni|minuto",
  "segundo|semanas|min",
  "u|uur|dag|dagen|weken|mnd|maand|maanden|jaar|jr|minuut|minuten",
  "godz|godzina|godziny|godzin|dzien|dni|tydz|tyg|tydzien|tygodnie|tygodni|mies|miesiac|miesiace|miesiecy|rok|lata|lat|minut|minuty",
  "sn|dk|dakika|sa|sure|saat|gun|hf|hafta|ay|yil",
  "ثانية|دقيقة|دقائق|س|ساعة|ساعات|ساعتين|ي|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنة|سنتين|سنوات",
  "с|сек|мин|минут|минуты|ч|час|часа|часов|дн|день|дня|дней|нед|неделя|неделю|недели|недель|мес|месяц|месяца|месяцев|г|год|года|лет",
  "хв|хвилин|год|година|години|годин|дні|днів|тиж|тиждень|тижні|тижнів|міс|місяць|місяці|місяців|рік|роки|років",
  "λεπτα|ω|ωρα|ωρες|ημ|ημερα|ημερες|εβδ|εβδομαδα|εβδομαδες|μηνα|μηνας|μηνες|ετος|ετη|χρονια",
  "tim|timme|timmar|timer|dgr|dagar|dage|dager|v|vecka|veckor|uge|uger|uke|uker|man|manad|manader|maned|maneder|ar|sekunder|minuter|minutter",
  "hod|hodina|hodiny|hodin|hodinou|den|dny|dnu|dnem|tyden|tydny|tydnu|tydnem|mesic|mesice|mesicu|mesicem|rokem|roky|let|hodinami",
  "tyd|tyz|tyzden|tyzdne|tyzdnov|hodin|dni|mes|mesiac|mesiace|roky|rokov",
  "percnyi|perccel|oraval|nappal|hettel|honappal|evvel|perc|ora|oraja|napja|nap|het|hete|honap|honapja|eve|ev|pv|vk|kk|vko|viikko|viikkoa|paiva|paivaa|tunti|tuntia|kuukausi|kuukautta|vuosi|vuotta|t|md|mdr|maneder",
  "sat|sata|sati|dan|dana|tj|tjedan|tjedna|nedelja|nedelje|mj|mjesec|mjeseca|mesec|meseca|god|godina|godine|седм|седмица|седмици|мес|месец|месеца|дни|ден|часа|година|години|val|sav|men|hari|minggu|jam|bulan|tahun|יום|ימים|שבוע|שבועות|חודש|חודשים|שעות|שעה|שנה",
  "ore|o ora|z|zi|zile|sapt|saptamana|saptamani|luna|luni|anul|ani",
  "giây|phút|giờ|tiếng|ngày|tuần|tháng|năm",
];
const UNIT = foldedSpellings(UNITS);

const AGO_BEFORE = /^(?:vor|il y a|hace|ha|acum|pred|пре|πριν απο|πριν|منذ|قبل|for|posted|updated|for ca) /u;
const AGO_AFTER =
  / (?:ago|fa|geleden|temu|once|назад|тому|sedan|siden|atras|zpet|inainte|ezelott|πριν|sitten|lalu|yang lalu|truoc|prije|nazaj|atpakal|atgal|tagasi)$/u;
const ONE =
  /^(?:a|an|one|ein|eine|einem|einer|un|une|una|uno|um|uma|een|jeden|jedna|bir|один|одну|одна|день|еден|ett|en|et|o|jednim|ένα|ενα|εναν|μια|واحد) /u;

const NOW = foldedSpellings("just now|now|gerade eben|ahora|adesso|agora|simdi|الان|vừa xong");

/** Scripts that write one and two of a time without a number. */
const COUNTED = foldedSpellings(
  "دقيقة واحدة|دقيقتان|دقيقتين|ساعة واحدة|ساعتان|ساعتين|يوم واحد|يومان|يومين|أسبوع واحد|أسبوعان|أسبوعين|شهر واحد|شهران|شهرين|سنة واحدة|سنتان|سنتين|שעה|שעתיים|יום|יומיים|שבוע|שבועיים|חודש|חודשיים|שנה|שנתיים",
);

const DAYS = foldedSpellings(
  "today|yesterday|heute|gestern|vorgestern|aujourd'hui|hier|avant-hier|hoy|ayer|anteayer|oggi|ieri|hoje|ontem|vandaag|gisteren|dzisiaj|dzis|wczoraj|przedwczoraj|bugun|dun|اليوم|امس|сегодня|вчера|сьогодні|вчора|σημερα|χθες|χτες|idag|i dag|igar|i gar|dnes|vcera|azi|astazi|ieri|hôm nay|hôm qua",
);

/** `Yesterday, 16:42`, `heute um 14:05 Uhr`. */
const CLOCK =
  /,? (?:\p{L}{1,3} |- |alle ore |a las )?\d{1,2}[:.h]\d{2}(?: ?(?:uhr|h|hrs|am|pm|a\.m|p\.m))?$/u;

/** True for a folded word that names a day by its distance from today: `yesterday`, `heute`. */
export function isNearDay(folded: string): boolean {
  return DAYS.has(folded);
}

/** True for a line that says how long ago something was, in words or in a network's short form: `3 days ago`, `2 Std.`. */
export function isRelativeTime(line: string): boolean {
  if (line.length > 40) return false;
  const folded = asciiDigits(foldText(line))
    .replace(/\s?[•·].{0,20}$/u, "")
    .replace(/[.,]$/, "");
  if (isNearDay(folded.replace(CLOCK, "")) || NOW.has(folded) || COUNTED.has(folded)) return true;
  const hasAgo = AGO_BEFORE.test(folded) || AGO_AFTER.test(folded);
  const core = folded
    .replace(AGO_BEFORE, "")
    .replace(AGO_AFTER, "")
    .replace(/^(?:about|circa|ca|etwa|environ|около) /u, "");
  const amount = /^\d{1,3}\s?(\p{L}{1,12})\.?(?:,? \d{1,3}\s?(\p{L}{1,12})\.?)?$/u.exec(core);
  // Two units, `3 weeks 2 days`, are only how long something takes where nothing says that it is over.
  if (amount?.[1]) return UNIT.has(amount[1]) && (amount[2] === undefined || (hasAgo && UNIT.has(amount[2])));
  // Without a number only "a month ago" and "two weeks" in one word are times.
  return hasAgo && UNIT.has(core.replace(ONE, ""));
}
