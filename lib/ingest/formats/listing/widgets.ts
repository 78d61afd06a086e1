/** What stands above titles beside a list that are items elsewhere: the ones most read, shared or discussed. */
const WIDGET =
  /^(?:most (?:read|popular|viewed|shared|commented)|trending|popular (?:now|this week|posts|stories)|meist ?gelesen|am meisten gelesen|beliebteste |les plus (?:lus|lues|vus|partagés|consultés)|lo más (?:leído|visto|compartido)|más (?:leídas|leídos|vistas)|(?:i|le) più (?:letti|lette|visti|condivisi)|più (?:letti|lette)|(?:as |os )?mais (?:lidas|lidos|vistas|vistos|populares)|meest gelezen|meest bekeken|najczęściej czytane|najpopularniejsze|popularne (?:teraz|w tym)|çok okunan(?:lar)?|en çok okunan(?:lar)?|الأكثر (?:قراءة|مشاهدة|شعبية|تداولا)|самое (?:читаемое|популярное|обсуждаемое)|популярное|читаемое|найпопулярніш[еі]|популярне|обговорюють|читають|най-четени|најчитаније|δημοφιλ[ήέ]|τα πιο (?:διαβασμένα|δημοφιλή)|mest (?:läst|lästa|læst|læste|lest|leste|sett|delt)|luetuimm?at|suosituimmat|nejčtenější|najčítanejšie|najčitanije|najbolj brano|legolvasottabb|legnépszerűbb|cele mai (?:citite|populare)|הנקרא(?:ים|ות) ביותר|הכי נקראות|פופולרי|پربازدید(?:ترین)?|پربیننده|xem nhiều|đọc nhiều|tin đọc nhiều|terpopuler|terbanyak dibaca|アクセスランキング|よく読まれ|人気記事|많이 본|인기 ?(?:기사|뉴스)|热门|熱門|阅读排行|点击排行)(?![\p{Ll}])/iu;
const MAX_WIDGET = 44;

/** What a list is headed with: `Latest news from the valley`. */
const LATEST =
  /^(?:latest|recent|all|more) (?:news|stories|articles|updates|posts|publications|releases|events)|^(?:aktuelle|neueste|letzte|weitere|alle) (?:nachrichten|meldungen|beiträge|artikel|veranstaltungen|pressemitteilungen|publikationen)|^(?:dernières|toutes les|autres) (?:actualités|nouvelles|infos|informations|publications|annonces)|^derniers (?:articles|communiqués|billets)|^(?:últimas|todas las|otras|más) (?:noticias|publicaciones|entradas)|^(?:ultime|tutte le|altre) (?:notizie|news|pubblicazioni)|^ultimi (?:articoli|comunicati)|^(?:últimas|todas as|outras|mais) (?:notícias|publicações)|^(?:laatste|recent|meer|alle) (?:nieuws|berichten|artikelen)|^(?:najnowsze|ostatnie|wszystkie) (?:wiadomości|aktualności|wpisy|artykuły)|^(?:son|güncel|tüm) (?:haberler|duyurular|yazılar)|^(?:آخر|أحدث|جميع) (?:الأخبار|المستجدات|المقالات)|^(?:последние|все|свежие) (?:новости|публикации|статьи)|^(?:останні|усі|всі|свіжі) (?:новини|публікації)|^(?:τελευταία|όλα τα|πρόσφατα) (?:νέα|άρθρα)|^(?:senaste|siste|seneste|alla|alle) (?:nytt|nyheterna|nyheter|nyt|nyheder)|^(?:uusimmat|kaikki)(?: (?:uutiset|julkaisut|tiedotteet))?$|^(?:nejnovější|poslední|najnovšie|najnovije|zadnje) (?:zprávy|články|aktuality|správy|vijesti|novice)|^(?:ultimele|toate) (?:știri|noutăți|articole)|^(?:legfrissebb|legújabb) (?:hírek|cikkek)|^(?:חדשות אחרונות|כל החדשות)|^(?:آخرین|تازه‌ترین) اخبار|^tin (?:mới nhất|khác)|^berita (?:terbaru|terkini|lainnya)/iu;
const BEHIND_LATEST = /^(?:\s\p{Ll}{1,4}['’]?\s?.{2,26})?$/u;

/** True for the heading of a box of popular titles. */
export const isWidgetHeading = (line: string): boolean => line.length <= MAX_WIDGET && WIDGET.test(line);

/** True for the heading of the list itself. */
export function isListHeading(line: string): boolean {
  const latest = line.length <= MAX_WIDGET ? LATEST.exec(line) : null;
  return latest !== null && BEHIND_LATEST.test(line.slice(latest[0].length));
}
