import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** What stands above the headlines that a page offers below its own text. One line a language or two. */
const HEADINGS: readonly string[] = [
  "related(?: (?:articles|stories|posts|news|content|coverage|reading|topics))?|you (?:may|might) also (?:like|enjoy|be interested in)|more (?:on this|like this|from this (?:section|author))|read (?:also|next)",
  "ähnliche (?:beiträge|artikel|meldungen|themen)|verwandte (?:beiträge|artikel|themen)|das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)|auch interessant|mehr zum thema|lesen sie auch",
  "articles? (?:liés|similaires|connexes|associés)|(?:à )?lire (?:aussi|également)|sur le même (?:sujet|thème)|vous (?:aimerez|pourriez)(?: peut-être)? aussi.{0,12}|ceci pourrait vous intéresser",
  "(?:artículos|noticias|entradas|publicaciones|contenidos?|notas) relacionad[oa]s?|(?:también )?(?:te|le) (?:puede|podría) (?:interesar|gustar)|lea también|lee también",
  "articoli correlati|(?:ti )?potrebbe(?:ro)? (?:anche )?interessart[ie]|(?:ti )?potrebbe(?:ro)? interessare|leggi anche|notizie correlate",
  "(?:(?:artigos|notícias|posts|conteúdos|matérias) )?relacionad[oa]s|(?:você )?(?:também )?pode (?:gostar|interessar).{0,12}|leia também|veja também",
  "gerelateerde? (?:berichten|artikelen|nieuws)|lees ook|misschien ook interessant|meer over dit onderwerp",
  "(?:podobne|powiązane)(?: (?:artykuły|wpisy|wiadomości))?|(?:zobacz|czytaj|przeczytaj) (?:też|także|również)|może cię zainteresować",
  "(?:benzer|ilgili) (?:haberler|yazılar|içerikler)|bunlar da ilginizi çekebilir|ilginizi çekebilir",
  "(?:مقالات|أخبار|مواضيع) ذات صلة|قد يعجبك.{0,12}|اقرأ أيض[اًا]{1,2}|(?:مطالب|اخبار) مرتبط",
  "похожие (?:новости|статьи|записи|материалы)|(?:читайте|смотрите) также|(?:ещё |еще )?по теме|вам (?:также )?(?:может|будет) (?:понравиться|интересно)",
  "схожі (?:новини|статті|записи|матеріали)|(?:читайте|дивіться) також|(?:вас )?(?:також )?може зацікавити|на цю тему|пов['’]язані (?:новини|статті)",
  "σχετικά (?:άρθρα|νέα|θέματα)|(?:δείτε|διαβάστε) (?:ακόμ[αη]|επίσης)|μπορεί να σας (?:αρέσει|ενδιαφέρει)",
  "relaterade? (?:artiklar|nyheter|inlägg)|läs (?:även|också)|relaterede (?:artikler|nyheder|indlæg)|læs også|relaterte (?:artikler|saker|innlegg)|les også|lue myös|aiheeseen liittyv.{0,16}|saatat pitää myös.{0,12}",
  "související (?:články|zprávy|příspěvky)|podobné (?:články|príspevky|příspěvky)|mohlo by (?:vás|se vám|sa vám).{0,16}|(?:čtěte|přečtěte si|prečítajte si) (?:také|tiež)|súvisiace (?:články|správy)",
  "ezek? (?:is )?érdekelhet(?:nek|i)?(?: (?:még|önt))?|kapcsolódó (?:cikkek|hírek|anyagok|tartalmak)|articole (?:similare|asemănătoare|pe aceeași temă)|(?:te|v)-ar putea interesa|citește și",
  "(?:povezan[ei]|sličn[ei]|srodn[ei]) (?:vijesti|članci|vesti|objave)|(?:sorodne|podobne) (?:novice|objave)|повезане вести|свързани (?:новини|статии)|още по темата",
  "(?:כתבות|ידיעות) (?:קשורות|נוספות)|אולי יעניין אותך|קראו גם|(?:tin|bài viết) liên quan|có thể bạn quan tâm|(?:berita|artikel) terkait",
  "関連(?:記事|ニュース|リンク)|あわせて読みたい|こちらの記事も.{0,10}|관련 ?(?:기사|뉴스|글)|相关(?:阅读|文章|新闻|推荐|报道)|相關(?:閱讀|文章|新聞)|延伸阅读|推荐阅读",
];

const HEADING = new RegExp(`^(?:${HEADINGS.join("|")})[\\s:：.!…»›>]{0,3}$`, "iu");
const MAX_HEADING = 50;

/** True for the heading of a box with headlines of other pages. */
export const isRelatedHeading = ({ text, date, count }: PageLine): boolean =>
  text.length <= MAX_HEADING && date === null && count === 1 && HEADING.test(text);

/** A story has so many paragraphs. */
const MIN_PARAGRAPHS = 2;

/** Below a story, or the items of a list, a box offers what is on other pages: those are no items of this one. */
export function withoutRelated(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const heading = lines.findLast(isRelatedHeading);
  const first = entries[0];
  if (!heading || !first) return entries;
  const isBefore = (entry: ListingEntry): boolean =>
    (entry.lines[entry.roles.findIndex((role) => role === "title" || role === "dated-title")]?.start ?? 0) <
    heading.start;
  const own = entries.filter(isBefore);
  const isStory = own.length === 1 && linesAs(first, "text", "text-rest").length >= MIN_PARAGRAPHS;
  const isList = own.length > 1 && own.length >= entries.length / 2;
  return isStory || isList ? own : entries;
}
