import { foldText } from "@/lib/ingest/text/fold";

/** What newsrooms print above a headline. One line a language, `|` between kickers; spelt as people spell them. */
const KICKERS: readonly string[] = [
  // English
  "press release|press releases|press statement|press note|media release|media advisory|media statement|news release|project news|news|latest news|company news|country news|regional news|member news|news in brief|in brief|in focus|in depth|in the media|in the spotlight|spotlight|focus|around the globe|around the world|expert voice|expert voices|voices|opinion|op-ed|commentary|comment|editorial|viewpoint|perspective|perspectives|interview|q&a|feature|features|story|stories|success story|field story|field stories|case study|analysis|background|explainer|statement|joint statement|announcement|announcements|event|events|upcoming event|past event|report|reports|publication|publications|new publication|policy brief|policy paper|policy briefs|working paper|research|review|speech|speeches|obituary|blog|blog post|podcast|video|webinar|workshop|training|newsletter|update|updates|highlights|highlight|fact sheet|factsheet|vacancy|vacancies|job vacancy|call for proposals|call for applications|call for papers|tender|campaign|partner news|staff news|guest post|guest column|column|profile|portrait|from the field|field notes|letter from the editor",
  // German
  "pressemitteilung|pressemeldung|presseinformation|presseaussendung|pressemitteilungen|medienmitteilung|meldung|aktuell|aktuelles|nachrichten|neuigkeiten|veranstaltung|veranstaltungen|termin|bericht|reportage|kommentar|meinung|standpunkt|im fokus|im blickpunkt|im gespräch|projektnachrichten|aus den projekten|neues aus den projekten|projekte|hintergrund|stellungnahme|veröffentlichung|publikation|porträt|gastbeitrag|gastkommentar|ausschreibung|stimme der expertin|expertenstimme|aus aller welt|rund um die welt|ankündigung|studie|rückblick|ausblick|kurz gemeldet|kurznachrichten",
  // French
  "communiqué de presse|communiqué|communiqués|actualité|actualités|dossier|tribune|entretien|événement|évènement|événements|à la une|en bref|analyse|point de vue|nouvelles du projet|nouvelles des projets|actualités des projets|actualité des projets|témoignage|témoignages|appel à projets|appel à candidatures|éclairage|décryptage|déclaration|avis d'expert|parole d'expert|autour du monde|agenda|étude|rapport|zoom sur",
  // Spanish
  "publicación|publicaciones|nota de prensa|comunicado|comunicado de prensa|noticias|noticia|actualidad|entrevista|opinión|reportaje|evento|eventos|análisis|en portada|convocatoria|destacado|destacados|noticias del proyecto|noticias de proyectos|tribuna|en breve|declaración|informe|voz experta|voz de experto|en foco|alrededor del mundo|agenda|estudio",
  // Italian
  "pubblicazione|pubblicazioni|comunicato stampa|comunicato|notizie|notizia|in primo piano|intervista|opinione|approfondimento|bando|attualità|notizie dai progetti|notizie dal progetto|editoriale|dal mondo|in evidenza|rassegna stampa|dichiarazione|rapporto",
  // Portuguese
  "publicação|publicações|comunicado de imprensa|nota à imprensa|nota de imprensa|notícias|notícia|destaque|destaques|opinião|reportagem|análise|em foco|notícias do projeto|notícias de projetos|relatório|declaração|pelo mundo",
  // Dutch
  "publicatie|publicaties|persbericht|persberichten|nieuws|nieuwsbericht|opinie|achtergrond|evenement|in beeld|verslag|projectnieuws|vacature|verklaring|uitgelicht|in het kort|aan het woord",
  // Polish
  "aktualności projektowe|publikacja|publikacje|komunikat prasowy|informacja prasowa|aktualności|aktualność|wywiad|opinia|wydarzenie|wydarzenia|relacja|analiza|raport|ogłoszenie|wiadomości|z projektów|wiadomości z projektów|w centrum uwagi|głos eksperta|oświadczenie|ze świata",
  // Turkish
  "yayın|yayınlar|basın bülteni|basın açıklaması|haber|haberler|duyuru|duyurular|röportaj|söyleşi|etkinlik|etkinlikler|görüş|analiz|proje haberleri|projelerden haberler|gündem|uzman görüşü|rapor|dünyadan|açıklama",
  // Arabic
  "إصدارات|إصدار|بيان صحفي|بيان صحافي|خبر صحفي|أخبار|خبر|آخر الأخبار|أخبار المشاريع|أخبار المشروع|مقابلة|حوار|رأي|مقال رأي|تقرير|تقارير|فعالية|فعاليات|إعلان|إعلانات|تحليل|بيان|تصريح|دراسة|في دائرة الضوء|حول العالم|صوت الخبراء",
  // Scandinavian, Czech, Romanian, Greek, Russian
  "pressmeddelande|pressemeddelelse|pressemelding|nyhet|nyheter|nyheder|nyhed|evenemang|i fokus|tisková zpráva|zprávy|aktuality|rozhovor|tlačová správa|comunicat de presă|știri|noutăți|interviu|δελτίο τύπου|νέα|ανακοίνωση|συνέντευξη|пресс-релиз|новости|интервью|мнение|репортаж",
];

const KNOWN = new Set(KICKERS.flatMap((line) => line.split("|")).map(foldText));
const COMPACT = new Map([...KNOWN].map((kicker) => [kicker.replace(/[^\p{L}\p{N}]/gu, ""), kicker]));

/** True for a common newsroom kicker in one of the languages of the table, whatever its case and accents. */
export function isKnownKicker(text: string): boolean {
  return text.length <= 60 && KNOWN.has(foldText(text));
}

/** True for a known kicker with up to two words (a name) before it: `Harbour Trust Around the Globe`. */
export function endsInKnownKicker(text: string): boolean {
  const words = foldText(text).split(" ");
  if (words.length > 7) return false;
  return [0, 1, 2].some(
    (skip) => words.length - skip >= (skip === 0 ? 1 : 2) && KNOWN.has(words.slice(skip).join(" ")),
  );
}

/** The known kicker that a hashtag spells without blanks (`#InFocus`), in words as the tag writes them, or null. */
export function kickerOfHashtag(tag: string): string | null {
  const word = tag.replace(/^#/, "");
  if (!COMPACT.has(foldText(word).replace(/[^\p{L}\p{N}]/gu, ""))) return null;
  const spaced = word.replace(/_/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return isKnownKicker(spaced) ? spaced : null;
}
