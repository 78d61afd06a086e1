import { foldLetters, foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings, spellingsIn } from "@/lib/ingest/text/spellings";

/** What newsrooms print above a headline. One line a language, `|` between kickers; spelt as people spell them. */
const KICKERS: readonly string[] = [
  // English
  "press release|press releases|press statement|press note|media release|media advisory|media statement|news release|project news|news|latest news|company news|country news|regional news|member news|news in brief|rest in peace|in memoriam|in brief|in focus|in depth|in the media|in the spotlight|spotlight|focus|around the globe|around the world|expert voice|expert voices|voices|opinion|op-ed|commentary|comment|editorial|viewpoint|perspective|perspectives|interview|q&a|feature|features|story|stories|success story|field story|field stories|case study|analysis|background|explainer|statement|joint statement|announcement|announcements|event|events|upcoming event|upcoming events|past event|report|reports|publication|publications|new publication|policy brief|policy paper|policy briefs|working paper|research|review|speech|speeches|obituary|blog|blog post|podcast|video|webinar|workshop|training|newsletter|update|updates|highlights|highlight|fact sheet|factsheet|vacancy|vacancies|job vacancy|call for proposals|call for applications|call for papers|tender|campaign|partner news|staff news|guest post|guest column|column|profile|portrait|from the field|field notes|letter from the editor|feature story|feature stories|notice|notices|public notice|service notice|alert|alerts|advisory|exclusive|gallery|photo gallery|photo story|breaking|breaking news|long read|explainers|obituaries|vacancies|tenders|appointments|media centre|working papers|discussion paper|research brief|testimony",
  // German
  "pressemitteilung|pressemeldung|presseinformation|presseaussendung|pressemitteilungen|medienmitteilung|meldung|aktuell|aktuelles|nachrichten|neuigkeiten|veranstaltung|veranstaltungen|termin|bericht|reportage|kommentar|meinung|standpunkt|im fokus|im blickpunkt|im gespräch|projektnachrichten|aus den projekten|neues aus den projekten|projekte|hintergrund|stellungnahme|veröffentlichung|publikation|porträt|gastbeitrag|gastkommentar|ausschreibung|stimme der expertin|expertenstimme|aus aller welt|rund um die welt|ankündigung|studie|rückblick|ausblick|kurz gemeldet|kurz notiert|kurz und knapp|kurznachrichten|bekanntmachung|bekanntmachungen|hinweis|hinweise|exklusiv|bildergalerie|fotostrecke|nachruf|stellenangebot|personalie|personalien",
  // French
  "communiqué de presse|communiqué|communiqués|actualité|actualités|dossier|tribune|entretien|événement|évènement|événements|à la une|en bref|analyse|point de vue|nouvelles du projet|nouvelles des projets|actualités des projets|actualité des projets|témoignage|témoignages|appel à projets|appel à candidatures|éclairage|décryptage|déclaration|avis d'expert|parole d'expert|autour du monde|agenda|étude|rapport|zoom sur|avis|avis public|discours|exclusif|diaporama|portrait|nomination|nominations|nécrologie|recrutement|info pratique",
  // Spanish
  "publicación|publicaciones|nota de prensa|comunicado|comunicado de prensa|noticias|noticia|actualidad|entrevista|opinión|reportaje|evento|eventos|análisis|en portada|convocatoria|destacado|destacados|noticias del proyecto|noticias de proyectos|tribuna|en breve|declaración|informe|voz experta|voz de experto|en foco|alrededor del mundo|agenda|estudio|aviso|avisos|exclusiva|galería|discurso|obituario|nombramiento|empleo|licitación",
  // Italian
  "pubblicazione|pubblicazioni|comunicato stampa|comunicato|notizie|notizia|in primo piano|intervista|opinione|approfondimento|bando|attualità|notizie dai progetti|notizie dal progetto|editoriale|dal mondo|in evidenza|rassegna stampa|dichiarazione|rapporto|avviso|avvisi|esclusiva|galleria|discorso|conferenza|mostra|inaugurazione|presentazione|laboratorio|visita guidata|nomina",
  // Portuguese
  "publicação|publicações|comunicado de imprensa|nota à imprensa|nota de imprensa|notícias|notícia|destaque|destaques|opinião|reportagem|análise|em foco|notícias do projeto|notícias de projetos|relatório|declaração|pelo mundo|aviso|avisos|edital|editais|exclusivo|galeria|discurso|nota de pesar|entrevista|vaga|vagas",
  // Dutch
  "publicatie|publicaties|persbericht|persberichten|nieuws|nieuwsbericht|opinie|achtergrond|evenement|in beeld|verslag|projectnieuws|vacature|verklaring|uitgelicht|in het kort|aan het woord|mededeling|mededelingen|bekendmaking|bekendmakingen|exclusief|toespraak|in memoriam",
  // Polish
  "aktualności projektowe|publikacja|publikacje|komunikat prasowy|informacja prasowa|aktualności|aktualność|wywiad|opinia|wydarzenie|wydarzenia|relacja|analiza|raport|ogłoszenie|wiadomości|z projektów|wiadomości z projektów|w centrum uwagi|w skrócie|krótko|głos eksperta|oświadczenie|ze świata|komunikat|komunikaty|zawiadomienie|uwaga|galeria|przetarg|przemówienie|nekrolog",
  // Turkish
  "yayın|yayınlar|basın bülteni|basın açıklaması|haber|haberler|duyuru|duyurular|röportaj|söyleşi|etkinlik|etkinlikler|görüş|analiz|proje haberleri|projelerden haberler|gündem|uzman görüşü|rapor|dünyadan|açıklama|ihale|özel haber|kısaca|kısa kısa|galeri|uyarı|konuşma|atama",
  // Arabic
  "إصدارات|إصدار|بيان صحفي|بيان صحافي|خبر صحفي|أخبار|خبر|آخر الأخبار|أخبار المشاريع|أخبار المشروع|مقابلة|حوار|رأي|مقال رأي|تقرير|تقارير|فعالية|فعاليات|إعلان|إعلانات|تحليل|بيان|تصريح|دراسة|في دائرة الضوء|حول العالم|باختصار|بإيجاز|صوت الخبراء|تنبيه|تنويه|حصري|كلمة|خطاب|مناقصة|وظائف",
  // Swedish, Danish, Norwegian, Finnish
  "pressmeddelande|pressmeddelanden|i korthet|kort nytt|lyhyesti|nyhet|nyheter|projektnytt|evenemang|kalendarium|kalender|intervju|publikation|publikationer|i fokus|reportage|debatt|krönika|rapport|uttalande|aktuellt|blogg|pressemeddelelse|nyhed|nyheder|arrangement|arrangementer|interview|udgivelse|pressemelding|pressemeldinger|nyhetssak|publikasjon|publikasjoner|kronikk|uttalelse|tiedote|uutinen|uutiset|tapahtuma|haastattelu|julkaisu|blogi|ilmoitus|tiedotus|kungörelse|meddelande|kunngjøring|bekendtgørelse|exklusivt|eksklusivt|tale|puhe",
  // Czech, Slovak, Croatian, Slovene, Hungarian
  "tisková zpráva|tiskové zprávy|zpráva|zprávy|aktuality|aktualita|novinky|novinky z projektů|stručně|krátce|stručne|ukratko|röviden|akce|událost|rozhovor|publikace|komentář|názor|analýza|pozvánka|prohlášení|upozornění|oznámení|volná místa|projev|nekrolog|výběrové řízení|upozornenie|oznámenie|obavijest|obavijesti|obvestilo|obvestila|közlemény|felhívás|figyelem|tlačová správa|správy|novinky z projektov|podujatie|priopćenje|vijesti|novosti|događanja|intervju|novica|novice|sporočilo za javnost|dogodek|sajtóközlemény|hírek|hír|esemény|események|interjú|kiadvány",
  // Romanian
  "comunicat de presă|comunicate|comunicat|știre|știri|pe scurt|noutăți|noutăți din proiecte|eveniment|evenimente|interviu|publicație|publicații|analiză|opinie|anunț|anunțuri|raport|declarație|reportaj|aviz|atenție|exclusiv|galerie foto|discurs|licitație",
  // Greek
  "δελτίο τύπου|δελτία τύπου|νέα|νέα έργων|νέα του έργου|ειδήσεις|ανακοίνωση|ανακοινώσεις|εκδήλωση|εκδηλώσεις|συνέντευξη|δημοσίευση|δημοσιεύσεις|σύντομα|συνοπτικά|άποψη|γνώμη|ανάλυση|έκθεση|ρεπορτάζ|δήλωση|προκήρυξη|προκηρύξεις|αποκλειστικό|ομιλία|διακήρυξη",
  // Russian, Ukrainian, Bulgarian, Serbian
  "пресс-релиз|пресс-релизы|пресс релиз|новости|новость|коротко|кратко|стисло|накратко|новости проектов|новости проекта|интервью|мнение|репортаж|мероприятие|мероприятия|событие|события|публикация|публикации|анонс|объявление|объявления|заявление|аналитика|доклад|отчёт|комментарий|внимание|эксклюзив|фоторепортаж|фотогалерея|речь|вакансия|вакансии|тендер|пресреліз|прес-реліз|новини|новина|новини проєктів|подія|події|захід|заходи|інтерв'ю|публікація|публікації|думка|анонси|оголошення|заява|аналітика|звіт|репортаж|увага|до уваги|ексклюзив|фоторепортаж|промова|вакансія|вакансії|прессъобщение|новина|събитие|събития|вести|вест|саопштење|догађаји",
  // Hebrew, Persian
  "הודעה לעיתונות|הודעות לעיתונות|הודעה לתקשורת|חדשות|חדשה|ידיעה|עדכון|עדכונים|הודעה|הודעות|הודעה לתושבים|הודעות לתושבים|אירוע|אירועים|ראיון|דעה|כתבה|תחקיר|פרשנות|מאמר|דוח|פרסום|פרסומים|מכרז|מכרזים|דרושים|סרטון|גלריה|בלעדי|נאום|הצהרה|اطلاعیه|اطلاعیه مطبوعاتی|بیانیه|خبر|اخبار|گزارش|گفتگو|گفت وگو|مصاحبه|یادداشت|تحلیل|رویداد|رویدادها|فراخوان|مناقصه|انتشارات|اعلامیه|ویدئو|سخنرانی",
  // Vietnamese, Indonesian
  "thông cáo báo chí|tin tức|tin mới|thông báo|sự kiện|phỏng vấn|phóng sự|bình luận|báo cáo|ấn phẩm|tuyển dụng|trực tiếp|độc quyền|phát biểu|siaran pers|berita|pengumuman|acara|kegiatan|wawancara|opini|laporan|publikasi|lowongan|tender|pidato|agenda|artikel|rilis",
  // Japanese, Korean, Chinese
  "お知らせ|ニュース|ニュースリリース|プレスリリース|報道発表|記者発表|新着情報|イベント|インタビュー|コラム|レポート|トピックス|重要|募集|採用情報|講演|展覧会|特集|보도자료|공지|공지사항|알림|소식|뉴스|행사|인터뷰|칼럼|기고|보고서|발간물|공고|입찰|채용|성명|논평|설명자료|新闻|新闻稿|新闻发布|通知|公告|通知公告|动态|工作动态|活动|专访|采访|评论|观点|报告|出版物|视频|讲话|声明|要闻|公示|招标|新聞|新聞稿|動態|活動|專訪|評論|報告|影片|聲明|訊息",
];

const KNOWN = foldedSpellings(KICKERS);
/** Without blanks and marks, as a hashtag spells them. */
const COMPACT = new Map(spellingsIn(KICKERS).map((kicker) => [foldLetters(kicker), kicker]));

/** True for a common newsroom kicker in one of the languages of the table, whatever its case and accents. */
export function isKnownKicker(text: string): boolean {
  if (text.length > 60) return false;
  const folded = foldText(text);
  // `Attention!`
  return KNOWN.has(folded) || (folded.endsWith("!") && KNOWN.has(folded.slice(0, -1).trimEnd()));
}

/** True for a known kicker with up to two words (a name) before it: `Harbour Trust Around the Globe`. */
export function endsInKnownKicker(text: string): boolean {
  const words = foldText(text).split(" ");
  if (words.length > 7) return false;
  return [0, 1, 2].some(
    (skip) => words.length - skip >= (skip === 0 ? 1 : 2) && KNOWN.has(words.slice(skip).join(" ")),
  );
}

/** The known kicker that a hashtag spells without blanks (`#InFocus`), in words, or null. */
export function kickerOfHashtag(tag: string): string | null {
  const word = tag.replace(/^#/, "");
  const known = COMPACT.get(foldLetters(word));
  if (known === undefined) return null;
  const spaced = word.replace(/_/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return isKnownKicker(spaced) ? spaced : `${known.charAt(0).toUpperCase()}${known.slice(1)}`;
}
