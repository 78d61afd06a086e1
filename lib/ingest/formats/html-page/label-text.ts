import { readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import type { PageBlock } from "@/lib/ingest/html/page-blocks";

interface TextRule {
  readonly label: string;
  readonly pattern: RegExp;
  /** Longest text that the rule is believed of. */
  readonly longest: number;
  /** Least share of links. */
  readonly links?: number;
}

const start = (alternatives: string) => new RegExp(`^(?:${alternatives})(?![\\p{L}\\p{N}])`, "iu");
const whole = (alternatives: string) => new RegExp(`^(?:${alternatives})[\\s:.!…»›>→]{0,6}$`, "iu");

const READ_ALSO = start(
  "(?:please )?(?:read|see|watch|listen) (?:also|more|next|now)|also read|read this(?: next)?|related(?: (?:articles?|stories|posts?|links?|coverage|news|content|topics|reading|video))?|more (?:on|from|about|in|news|stories)|you (?:may|might) (?:also )?like|don['’]?t miss|recommended(?: reading)?|up next|trending(?: now| news)?|most read|popular(?: now)?|editors?['’]? picks?|(?:previous|next) (?:article|post|story)|continue reading|click here|" +
    "lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|lesen|aus|von)|siehe auch|das könnte sie auch interessieren|auch interessant|weitere (?:artikel|meldungen|nachrichten|informationen|themen)|weiterlesen|zum thema|passend dazu|" +
    "(?:à )?lire (?:aussi|également|la suite)|à voir (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires?)|en savoir plus|notre dossier|" +
    "le[ea] (?:también|más|también:)|ver también|te puede interesar|relacionad[oa]s?|artículos relacionados|noticias relacionadas|más información|sigue leyendo|" +
    "leia (?:também|mais)|veja (?:também|mais)|saiba mais|" +
    "leggi (?:anche|tutto)|vedi anche|potrebbe interessarti|articoli correlati|approfondisci|" +
    "lees (?:ook|meer|verder)|zie ook|meer (?:over|nieuws|lezen)|gerelateerd|" +
    "(?:czytaj|przeczytaj|zobacz) (?:też|także|również|więcej|dalej)|polecamy|powiązane|" +
    "ayrıca (?:bakınız|okuyun)|ilgili haber(?:ler)?|bunlar da ilginizi çekebilir|devamını oku|" +
    "läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|" +
    "читайте (?:также|ещё)|по теме|читать далее|ещё по теме|читайте також|اقرأ (?:أيضا|أيضًا|أيضاً|المزيد)|مواضيع ذات صلة|أخبار ذات صلة|関連記事|関連リンク|あわせて読みたい|続きを読む|相关(?:阅读|新闻|文章)|延伸阅读|관련 ?기사",
);

const ADVERT = whole(
  "advert(?:isement|ising)?s?|advertorial|sponsored(?: content)?|promoted|ads? ?(?:by \\p{L}{2,20})?|continue reading below|story continues below(?: advertisement)?|article continues (?:below|after) (?:this )?ad(?:vertisement)?|anzeige|werbung|publicité|annonce|publicidad|anuncio|publicidade|pubblicità|advertentie|reklam[ay]?|annons|реклама|إعلان|広告|广告|廣告|광고|iklan",
);

const SHARE = whole(
  "share(?: (?:this|on|via)(?: (?:article|story|post|page|facebook|twitter|x|linkedin|whatsapp|email))*)?|shares?|tweet|e-?mail(?: this)?|print(?: (?:this )?(?:page|article))?|facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|copy link|link copied|save|bookmark|teilen|drucken|per mail|merken|feedback|partager|imprimer|compartir|imprimir|enviar|compartilhar|condividi|stampa|delen|udostępnij|drukuj|paylaş|yazdır|dela|del|поделиться|печать|شارك|مشاركة|طباعة|シェア|ツイート|分享|공유|like this story\\? share it with a friend|(?:article )?(?:gift|give) (?:this )?article",
);

const TAGS = start(
  "tags?\\s?[:：]|tagged(?: (?:with|in|as))?|filed under|posted (?:in|under)|topics?\\s?[:：]|categor(?:y|ies)\\s?[:：]|keywords?\\s?[:：]|in this article\\s?[:：]|schlag(?:wörter|worte)|themen\\s?[:：]|stichworte\\s?[:：]|kategorien?\\s?[:：]|mots[- ]clés|étiquettes?\\s?[:：]|thèmes?\\s?[:：]|etiquetas?\\s?[:：]|temas?\\s?[:：]|palabras clave|argomenti\\s?[:：]|parole chiave|trefwoorden|onderwerpen\\s?[:：]|tagi\\s?[:：]|etiketler\\s?[:：]|метки|теги|الوسوم|الكلمات (?:المفتاحية|الدلالية)|タグ|标签|關鍵字|태그",
);

const NEWSLETTER = start(
  "(?:sign|signing) up|subscribe|join (?:us|our|the)|get (?:the|our|all)(?: \\p{L}+){0,3} (?:latest|newsletter|news|stories|updates|alerts|emails?|app)|follow (?:us|me|@|the|\\p{Lu})|like us on|want (?:more|to (?:read|know) more)|(?:stay|keep) (?:up to date|informed|in touch)|download (?:our|the) app|support (?:our|us|independent|quality)|become a (?:member|subscriber|supporter)|already (?:a )?(?:subscriber|subscribed|a member|registered)|to (?:read|continue reading) (?:the|this) (?:full|rest|story|article)|(?:do you )?have a (?:tip|story)|got a (?:tip|story|question)|tell us what you think|" +
    "(?:jetzt )?(?:abonnieren|anmelden|registrieren)|newsletter|(?:folgen|abonnieren) sie|hat ihnen (?:der|dieser) artikel gefallen|weiterlesen mit|" +
    "abonnez-vous|inscrivez-vous|suivez[- ]nous|recevez|je m['’]abonne|déjà abonné|(?:cet )?article (?:est )?réservé aux abonnés|" +
    "suscr[ií]b(?:ete|ase|irse)|síguenos|reg[ií]strate|recibe|inscreva-se|assine|siga-nos|iscriviti|abbonati|seguici|abonneer|meld je aan|schrijf je in|volg ons|zapisz się|obserwuj nas|abone ol|bizi takip|prenumerera|följ oss|подпи(?:шитесь|саться)|اشترك|تابعونا|メルマガ|登録|订阅|关注",
);

/** The same without a link, where letters are named. */
const LETTERS = new RegExp(
  `${NEWSLETTER.source}(?=.{0,200}(?:news-?letter|e-?mail|inbox|bulletin|boletín|lettre|bülten|рассылк|النشرة|メール))`,
  "iu",
);

const COMMENTS = whole(
  "(?:\\d{1,6} |no |leave a |post a |add a |write a |view |show |be the first to |join the )?(?:comments?|repl(?:y|ies)|discussion|conversation|responses?)(?: \\(?\\d{1,6}\\)?| here| policy| are closed| off| below)?|\\d{0,6} ?kommentare?(?: \\(\\d{1,6}\\))?|kommentar (?:schreiben|verfassen)|\\d{0,6} ?commentaires?|laisser un commentaire|réagir|\\d{0,6} ?comentarios?|deja un comentario|\\d{0,6} ?comentários?|commenti|reacties?|reageer|komentarze|yorum(?:lar)?|kommentarer|комментар(?:ии|иев|ий)|التعليقات|أضف تعليق(?:ا|ًا)?|コメント|评论|댓글",
);

const CREDIT = start(
  "(?:photo(?:graph)?s?|images?|pictures?|foto(?:s|grafie|grafía)?|bild(?:er)?|imagen|crédito|immagine|zdjęcie|fot\\.|fotoğraf|фото|صورة|الصورة|写真|画像|图片|图|사진|credits?|file photo|illustration|grafik|video)(?: ?(?:by|credits?|courtesy|source|copyright|caption|:|：|/|\\||©|von|de|par|di))|\\(?(?:photo|image|foto|bild|credit|crédit photo|© ?)\\s?[:：]|©|getty images|shutterstock|istock|reuters/|afp/|dpa/|image caption|view (?:image|all|gallery)",
);

const COPYRIGHT = start(
  "(?:©|\\(c\\)|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|wszelkie prawa|tüm hakları|все права|جميع الحقوق|版权所有|無断転載|저작권자|this (?:material|article) may not be)",
);

const READING_TIME = whole(
  "(?:(?:reading|read) time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo (?:di lettura|de leitura)|leestijd|czas czytania|okuma süresi|время чтения)?\\s?[:：]?\\s?(?:ca?\\.? |about |etwa )?\\d{1,3}\\s?(?:min(?:ute[ns]?|s|uti|utos|uten|uty|ut|\\.)?|мин(?:ут[аы]?)?|dakika|dk|دقائق|分)(?: (?:read|to read|reading(?: time)?|lesezeit|de lecture|de lectura|okuma|de leitura|di lettura|leestijd))?",
);

const COOKIES =
  /^(?=.{0,400}\bcookies?\b|.{0,400}çerez|.{0,400}الكوكيز|.{0,400}куки|.{0,400}クッキー)(?=.{0,600}(?:website|webseite|site|sitio|sito|accept|akzeptier|zustimm|consent|browser|policy|nous utilisons|utilizamos|verwenden|kabul|privacy|datenschutz))/isu;

/** Left-overs of scripts, short codes and escaped markup. */
const MARKUP =
  /^(?:<[a-z!/]|\[(?:\/[a-z_-]{3,30}\]|[a-z_-]{3,30}\s[a-z]{2,20}=)|(?:var|function|window\.|document\.|\$\(|jQuery|googletag|\{\s?["@])|.{0,80}\{[^}]{0,80}:[^}]{0,80}\})/i;

const NEEDS_SCRIPT =
  /^.{0,60}(?:requires|enable|activate|aktivieren|activer|habilit\p{L}+|turn on) (?:sie )?javascript/iu;

const RULES: readonly TextRule[] = [
  { label: "advertisement", pattern: ADVERT, longest: 60 },
  { label: "share buttons", pattern: SHARE, longest: 80 },
  { label: "tags", pattern: TAGS, longest: 300 },
  { label: "related links", pattern: READ_ALSO, longest: 40 },
  { label: "related links", pattern: READ_ALSO, longest: 300, links: 0.35 },
  { label: "comments", pattern: COMMENTS, longest: 60 },
  { label: "newsletter box", pattern: NEWSLETTER, longest: 45 },
  { label: "newsletter box", pattern: NEWSLETTER, longest: 300, links: 0.05 },
  { label: "newsletter box", pattern: LETTERS, longest: 250 },
  { label: "picture caption", pattern: CREDIT, longest: 160 },
  { label: "copyright", pattern: COPYRIGHT, longest: 400 },
  { label: "page tools", pattern: READING_TIME, longest: 60 },
  { label: "cookie notice", pattern: COOKIES, longest: 700 },
  { label: "markup", pattern: MARKUP, longest: 2_000 },
  { label: "markup", pattern: NEEDS_SCRIPT, longest: 120 },
];

/** Text that has nothing to say: marks, and perhaps a short number. */
const NO_WORD = /^[^\p{L}\p{N}]{0,20}\p{N}{0,3}[^\p{L}\p{N}]{0,20}$/u;

/** What a block is by its words, where that is not the story: `related links`, `share buttons`; else null. */
export function labelText({ text, linkDensity, element }: PageBlock): string | null {
  if (/^(?:td|th)$/.test(element.tag)) return null;
  if (NO_WORD.test(text)) return "marks";
  const length = readingLength(text);
  if (length > 2_000) return null;
  for (const { label, pattern, longest, links = 0 } of RULES) {
    if (length <= longest && linkDensity >= links && pattern.test(text)) return label;
  }
  return null;
}
