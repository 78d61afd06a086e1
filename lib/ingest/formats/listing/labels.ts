import { isListHeading, isWidgetHeading } from "@/lib/ingest/formats/listing/widgets";
import { foldText } from "@/lib/ingest/text/fold";
import { spellingsIn } from "@/lib/ingest/text/spellings";

/** Buttons, menus and notes of listing pages. One line a language, `|` between labels. */
const LABELS: readonly string[] = [
  "pilih tanggal|select date|choose a date|datum wählen|choisir une date|seleccionar fecha|scegli una data|выберите дату|виберіть дату|من تاريخ|إلى تاريخ|wybierz datę|tarih seç",
  "baca selengkapnya|selengkapnya|baca juga|selanjutnya|sebelumnya|beranda|cari|lihat semua|muat lebih banyak|terpopuler|tentang kami|redaksi|pedoman media siber|masuk / daftar|advertisement|anzeige|publicité|publicidad|pubblicità|реклама",
  // To the whole text
  "full article|show full article|full story|show full story|the full story|read the full article|read full article|read the full story|read on|go to article|view article|view details|see details|details|zum artikel|zum beitrag|zur meldung|ganzer artikel|zum ganzen artikel|l'article complet|lire l'article|voir l'article|voir le détail|artículo completo|noticia completa|leer noticia|leer artículo|ver detalle|ver detalles|articolo completo|vai all'articolo|dettagli|artigo completo|notícia completa|ler artigo|ver detalhes|volledig artikel|naar het artikel|lees het artikel|cały artykuł|przejdź do artykułu|szczegóły|haberin tamamı|haberi oku|detaylar|المقال كاملا|التفاصيل|اقرأ المقال|لقراءة المقال|لقراءة الخبر|полный текст|читать статью|полностью|повний текст|читати статтю|повністю|όλο το άρθρο|ολόκληρο το άρθρο|λεπτομέρειες|hela artikeln|till artikeln|hele artikkelen|hele artiklen|koko artikkeli|lue artikkeli|celá zpráva|celá správa|detail|podrobnosti|articolul complet|detalii|teljes cikk|a teljes cikk|cijeli članak|cel članek|לכתבה המלאה|לידיעה המלאה|לכתבה|להמשך קריאה|לפרטים|לפרטים נוספים|متن کامل|مشروح خبر|查看详情|阅读全文|了解更多|查看更多|详细|详情|詳細を見る|続きを読む|もっと見る|詳しくはこちら|자세히 보기|더보기|더 보기|전체보기|xem thêm|xem chi tiết|đọc tiếp",
  // Beside events and documents
  "add to calendar|add to my calendar|book|book now|book tickets|buy tickets|get tickets|tickets|register now|sold out|fully booked|zum kalender hinzufügen|in den kalender eintragen|jetzt buchen|tickets kaufen|jetzt anmelden|ausverkauft|ausgebucht|ajouter au calendrier|ajouter à mon agenda|réserver|billetterie|complet|añadir al calendario|agregar al calendario|reservar|comprar entradas|agotado|entradas agotadas|aggiungi al calendario|prenota|prenota ora|acquista biglietti|esaurito|adicionar ao calendário|adicionar à agenda|comprar bilhetes|comprar ingressos|esgotado|toevoegen aan agenda|zet in agenda|reserveren|uitverkocht|volgeboekt|dodaj do kalendarza|rezerwuj|kup bilet|wyprzedane|brak miejsc|takvime ekle|bilet al|tükendi|أضف إلى التقويم|احجز الآن|нет мест|добавить в календарь|купить билет|додати до календаря|квитки|προσθήκη στο ημερολόγιο|lägg till i kalendern|boka|utsålt|slutsålt|legg til i kalender|føj til kalender|udsolgt|utsolgt|lisää kalenteriin|loppuunmyyty|přidat do kalendáře|rezervovat|vyprodáno|pridať do kalendára|vypredané|adaugă în calendar|hozzáadás a naptárhoz|elfogyott|dodaj u kalendar|rasprodano|הוסף ליומן|download pdf|pdf herunterladen|télécharger|télécharger le pdf|télécharger le communiqué|descargar|descargar pdf|scarica|scarica il pdf|scarica pdf|baixar|descarregar|baixar pdf|downloaden|pobierz|pobierz pdf|indir|تحميل|تنزيل|скачать|завантажити|λήψη|ladda ner|last ned|hent|lataa|stáhnout|stiahnuť|descarcă|letöltés|preuzmi|prenesi|下载|附件下载|ダウンロード|다운로드|첨부파일|cite|transcript|listen|play|listen now",
  "inscrever|inscrever-se|inscreva-se|cadastrar|assinar|seu melhor e-mail|seu e-mail|o meu e-mail|inscribirse|suscribir|suscribirme|tu email|correo electrónico|je m'abonne|s'inscrire|votre adresse électronique|sign me up|enter your email|your email|your email address|ich melde mich an|jetzt abonnieren|meld je aan|aanmelden|iscrivimi|la tua email|zapisz mnie|kaydol|підписатись|отправить|nýtt|mais recentes|más recientes|plus récents|più recenti|meest recent|neueste|most recent|latest|najnowsze|en yeniler|самые новые|últimas|últimos",
  // Where a text may be shared
  "facebook|x|twitter|x (twitter)|whatsapp|linkedin|telegram|instagram|youtube|bluesky|mastodon|threads|pinterest|reddit|tumblr|messenger|viber|xing|vk|vkontakte|odnoklassniki|flipboard|copy link|link kopieren|copier le lien|copiar enlace|copia link|copiar link",
  "loading|loading...|load more|show more|read more|more|learn more|find out more|discover more|continue reading|view all|see all|all news|back|back to top|next|previous|next page|previous page|first|last|older posts|newer posts|share|print|home|menu|search|filter|filters|sort by|reset|subscribe|skip to content|skip to main content|cookie settings|accept all|reject all|news archive|archive|contact|imprint|privacy policy",
  "wird geladen|wird geladen...|lädt...|laden...|mehr laden|mehr anzeigen|weiterlesen|mehr lesen|mehr erfahren|mehr|alle anzeigen|alle meldungen|zurück|nach oben|weiter|nächste|vorherige|nächste seite|vorherige seite|teilen|drucken|startseite|menü|suche|filtern|abonnieren|zum inhalt springen|kontakt|impressum|datenschutz|archiv",
  "chargement|chargement...|chargement en cours|charger plus|voir plus|afficher plus|lire la suite|en savoir plus|lire plus|tout voir|toutes les actualités|retour|suivant|précédent|page suivante|page précédente|haut de page|partager|imprimer|accueil|rechercher|s'abonner|aller au contenu|mentions légales",
  "cargando|cargando...|cargar más|ver más|mostrar más|leer más|seguir leyendo|más información|ver todo|ver todas|volver|siguiente|anterior|compartir|imprimir|inicio|buscar|suscribirse|ir al contenido|aviso legal|contacto",
  "per saperne di più|caricamento|caricamento...|caricamento in corso|carica altro|mostra altro|leggi tutto|leggi di più|continua a leggere|scopri di più|vedi tutto|indietro|avanti|successivo|precedente|condividi|stampa|cerca|iscriviti|vai al contenuto|contatti",
  "carregando|carregando...|a carregar|a carregar...|carregar mais|ver mais|mostrar mais|ler mais|leia mais|saiba mais|saber mais|ver tudo|voltar|seguinte|próximo|próxima|compartilhar|partilhar|pesquisar|subscrever|contacto|contato",
  "laden|meer laden|meer tonen|toon meer|lees meer|lees verder|meer lezen|meer weten|alles bekijken|terug|volgende|vorige|delen|afdrukken|zoeken|abonneren|naar de inhoud",
  "ładowanie|ładowanie...|wczytywanie...|załaduj więcej|pokaż więcej|czytaj więcej|czytaj dalej|więcej|zobacz wszystkie|wstecz|następna|poprzednia|dalej|udostępnij|drukuj|szukaj|strona główna|przejdź do treści",
  "yükleniyor|yükleniyor...|daha fazla yükle|daha fazla göster|daha fazla|devamını oku|devamı|devamı için|tümünü gör|tümü|geri|ileri|sonraki|önceki|paylaş|yazdır|ara|ana sayfa|içeriğe geç",
  "جار التحميل|جاري التحميل|جارٍ التحميل|تحميل المزيد|عرض المزيد|المزيد|اقرأ المزيد|قراءة المزيد|إقرأ المزيد|عرض الكل|رجوع|التالي|السابق|مشاركة|طباعة|بحث|الرئيسية",
  "läs mer|läs hela|fortsätt läsa|visa fler|visa mer|nästa|föregående|dela|skriv ut|hem|sök|meny|prenumerera|hoppa till innehåll|kontakt|kakinställningar|godkänn alla|avvisa alla|les mer|vis flere|vis mer|neste|forrige|læs mere|næste|søg|søk|del|hjem",
  "číst více|číst dál|více|celý článek|načíst další|zobrazit více|další|předchozí|sdílet|tisk|úvod|hledat|odebírat|přejít k obsahu|přijmout vše|odmítnout vše|nastavení cookies|čítať viac|viac|ďalšie",
  "citește mai mult|citește în continuare|mai mult|vezi mai mult|încarcă mai multe|înainte|înapoi|distribuie|acasă|căutare|abonare|sari la conținut|acceptă toate|respinge toate|setări cookie",
  "περισσότερα|διαβάστε περισσότερα|συνέχεια|φόρτωση περισσότερων|επόμενη|προηγούμενη|αρχική|αναζήτηση|εγγραφή|επικοινωνία|μετάβαση στο περιεχόμενο|αποδοχή όλων|απόρριψη όλων|ρυθμίσεις cookies|κοινοποίηση",
  "читать далее|читать дальше|читать полностью|читать|подробнее|далее|ещё|загрузить ещё|показать ещё|показать больше|назад|вперёд|вперед|главная|поиск|поделиться|печать|подписаться|контакты|перейти к содержанию|принять все|отклонить все|карта сайта",
  "читати далі|читати повністю|детальніше|докладніше|далі|ще|показати більше|завантажити ще|назад|вперед|головна|пошук|поширити|друк|підписатися|контакти|перейти до вмісту|прийняти всі|відхилити всі",
  "fortsæt læsning|fortsett å lese|vis alle|alle nyheder|alle nyheter|ældre indlæg|nyere indlæg|eldre innlegg|nyere innlegg|forside|hjem|menu|meny|spring til indhold|hopp til innhold|gå til innhold|søg efter|seneste indlæg|siste innlegg|arkiver|arkiv|kategorier|indlægsnavigation|log ind|logg inn|lue lisää|lue koko juttu|näytä lisää|lataa lisää|kaikki uutiset|seuraava|edellinen|etusivu|valikko|siirry sisältöön|hae|haku|jaa|tulosta|yhteystiedot|takaisin|tovább|bővebben|tovább olvasom|részletek|több|továbbiak|következő|előző|kezdőlap|menü|keresés|megosztás|nyomtatás|kapcsolat|opširnije|više|pročitaj više|pročitajte više|saznaj više|saznajte više|učitaj više|prikaži više|sljedeća|prethodna|početna|izbornik|traži|pretraga|podijeli|ispiši|preberi več|več|naprej|nazaj|domov|viac|čítaj viac|načítať viac|ďalej|späť|hľadať|прочети още|виж още|още|повече|зареди още|напред|начало|търсене|сподели|прочитај више|опширније|више|повеќе|почетна|skaityti daugiau|daugiau|plačiau|kitas|ankstesnis|pradžia|paieška|lasīt vairāk|vairāk|nākamā|iepriekšējā|sākums|meklēt|loe edasi|loe rohkem|rohkem|järgmine|eelmine|avaleht|otsi|llegir més|llegeix més|més informació|següent|inici|cerca|lexo më shumë|më shumë|baca selengkapnya|selengkapnya|berikutnya|sebelumnya|beranda|קרא עוד|המשך קריאה|עוד|הבא|הקודם|דף הבית|חיפוש|ادامه مطلب|بیشتر بخوانید|بیشتر|بعدی|قبلی|خانه|جستجو",
  "blogthis!|share to x|share to twitter|share to facebook|share to pinterest|enviar por correo electrónico|escribe un blog|compartir con facebook|compartir con twitter|compartir en pinterest|diesen post per e-mail versenden|in x freigeben|in facebook freigeben|auf pinterest teilen|envoyer par e-mail|partager sur x|partager sur facebook|partager sur pinterest|invia tramite email|postalo sul blog|condividi su x|condividi su pinterest|enviar por email|enviar por e-mail|dê a sua opinião!|postar no blog!|partilhar no x|partilhar no facebook|partilhar no pinterest|compartilhar no x|compartilhar no facebook|compartilhar com o pinterest|wyślij pocztą e-mail|wrzuć na bloga|udostępnij w x|udostępnij w usłudze facebook|udostępnij w serwisie pinterest|dit e-mailen|dit bloggen!|delen via x|delen op facebook|delen op pinterest",
  "share this|share this page|share this article|share this story|share on facebook|share on twitter|share on linkedin|share on x|tweet|tweet this|email this|print this page|copy link|partager cet article|diesen artikel teilen|seite drucken|compartir en facebook|compartir en twitter|compartir en x|condividi su facebook|condividi su twitter|deel dit bericht|udostępnij ten artykuł|open menu close menu|connect with us|browse all|written by|email sign up",
  "close|open menu|toggle navigation|go|submit|sign up|sign in|log in|login|register|apply|clear|all|english|deutsch|français|español|italiano|português|nederlands|polski|türkçe|العربية|русский|українська|ελληνικά|svenska|čeština|română|en|de|fr|es|it|follow us|privacy|legal notice|terms of use|sitemap|accessibility|cookies|top|rss|facebook|twitter|linkedin|instagram|youtube|whatsapp|e-mail|email|pdf|download",
  "image|images|photo|bild|foto|imagen|immagine|imagem|afbeelding|zdjęcie|obraz|görsel|fotoğraf|صورة|изображение|фото|зображення|εικόνα|φωτογραφία|obrázek|imagine|pagination|paginación|paginazione|paginação|paginering|stronicowanie|sayfalama|pager|next page|previous page|last page|first page",
  "plus|premium|abo|advertisement|advertising|sponsored|sponsored content|promoted|paid content|subscriber only|subscribers only|for subscribers|members only|exclusive for subscribers|anzeige|werbung|gesponsert|bezahlinhalt|nur für abonnenten|für abonnenten|publicité|sponsorisé|abonnés|réservé aux abonnés|article réservé aux abonnés|contenu réservé aux abonnés|publicidad|patrocinado|solo suscriptores|solo para suscriptores|exclusivo suscriptores|pubblicità|sponsorizzato|riservato agli abbonati|solo per abbonati|publicidade|só para assinantes|exclusivo para assinantes|exclusivo assinantes|advertentie|gesponsord|voor abonnees|alleen voor abonnees|reklama|artykuł sponsorowany|dla subskrybentów|tylko dla subskrybentów|sponsorlu|abonelere özel|إعلان ممول|للمشتركين|реклама|на правах рекламы|для подписчиков|спецпроект|партнерський матеріал|διαφήμιση|για συνδρομητές|annons|sponsrat|för prenumeranter|annonce|annonse|kun for abonnenter|for abonnenter|mainos|inzerce|reklám|publicitate",
  "sign up now|subscribe now|your e-mail|your e-mail address|email address|enter your e-mail address|subscribe to our newsletter|newsletter|sign up for our newsletter|filter by|sort by date|all topics|all years|all categories|reset filters|apply filters|newsletter abonnieren|ihre e-mail-adresse|e-mail-adresse|anmelden|filtern nach|alle themen|alle jahre|alle kategorien|sortieren nach datum|abonnez-vous à notre lettre d'information|votre adresse e-mail|votre e-mail|filtrer par|tous les thèmes|toutes les années|trier par date|lettre d'information|suscríbete a nuestro boletín|tu correo electrónico|su correo electrónico|filtrar por|todos los temas|todos los años|ordenar por fecha|boletín",
  "iscriviti alla nostra newsletter|il tuo indirizzo e-mail|la tua e-mail|filtra per|tutti i temi|tutti gli anni|ordina per data|subscreva a nossa newsletter|o seu e-mail|todos os temas|todos os anos|ordenar por data|schrijf je in voor onze nieuwsbrief|nieuwsbrief|uw e-mailadres|je e-mailadres|inschrijven|filter op|alle thema's|alle jaren|sorteer op datum|zapisz się do newslettera|zapisz się|twój adres e-mail|filtruj|filtruj według|wszystkie tematy|wszystkie lata|sortuj według daty|bültenimize abone olun|abone ol|e-posta adresiniz|filtrele|tüm konular|tüm yıllar|tarihe göre sırala|اشترك في نشرتنا الإخبارية|النشرة الإخبارية|بريدك الإلكتروني|اشترك|تصفية حسب|جميع المواضيع|جميع السنوات|ترتيب حسب التاريخ",
  "подпишитесь на нашу рассылку|ваш e-mail|ваша почта|фильтр|все темы|все годы|сортировать по дате|підпишіться на нашу розсилку|ваша електронна адреса|фільтр|усі теми|усі роки|сортувати за датою|εγγραφείτε στο ενημερωτικό μας δελτίο|το e-mail σας|φίλτρα|όλα τα θέματα|όλα τα έτη|ταξινόμηση κατά ημερομηνία|prenumerera på vårt nyhetsbrev|nyhetsbrev|din e-postadress|filtrera på|alla ämnen|alla år|sortera efter datum|odebírejte náš zpravodaj|váš e-mail|filtrovat podle|všechna témata|všechny roky|řadit podle data|abonați-vă la buletinul nostru|adresa dvs. de e-mail|filtrează după|toate temele|toți anii|sortează după dată",
  // Beside the posts of a blog, and above its page
  "categories|archives|recent comments|blogroll|about me|my profile|followers|blog archive|links|kategorien|neueste kommentare|letzte kommentare|über mich|blog-archiv|zum inhalt|recherche|catégories|articles récents|commentaires récents|liens|présentation|profil|derniers commentaires|categorías|archivos|entradas recientes|comentarios recientes|enlaces|archivo del blog|datos personales|acerca de mí|saltar al contenido|categorie|archivi|articoli recenti|commenti recenti|archivio blog|informazioni personali|categorias|arquivos|posts recentes|comentários recentes|arquivo do blog|quem sou eu|ir para o conteúdo|pular para o conteúdo|categorieën|archieven|recente berichten|recente reacties|blogarchief|ga naar de inhoud|naar de inhoud springen|direct naar de inhoud|kategorie|archiwa|najnowsze komentarze|ostatnie komentarze|archiwum bloga|o mnie|kategoriler|arşivler|son yorumlar|içeriğe atla",
  "рубрики|категории|архивы|свежие записи|свежие комментарии|последние комментарии|архив блога|обо мне|перейти к содержимому|категорії|архіви|недавні записи|останні записи|останні коментарі|تصنيفات|التصنيفات|الأرشيف|أحدث التعليقات|تخطى إلى المحتوى|انتقل إلى المحتوى|κατηγορίες|πρόσφατα σχόλια|senaste inläggen|senaste kommentarer|gå till innehåll|seneste kommentarer|siste kommentarer|kategoriat|arkistot|viimeisimmät artikkelit|uusimmat artikkelit|viimeisimmät kommentit|archivy|nejnovější příspěvky|nejnovější komentáře|přeskočit na obsah|kategórie|archívy|najnovšie komentáre|preskočiť na obsah",
  "kategóriák|legutóbbi bejegyzések|legutóbbi hozzászólások|kilépés a tartalomba|ugrás a tartalomhoz|caută|categorii|arhive|articole recente|comentarii recente|kategorije|arhive|najnovije objave|najnoviji komentari|preskoči na sadržaj|iskanje|arhivi|najnovejši prispevki|skoči na vsebino|קטגוריות|פוסטים אחרונים|תגובות אחרונות|דלג לתוכן|دسته‌ها|بایگانی‌ها|نوشته‌های تازه|آخرین دیدگاه‌ها|検索|カテゴリー|アーカイブ|最近の投稿|最近のコメント|コンテンツへスキップ|검색|카테고리|최근 글|최근 댓글|콘텐츠로 건너뛰기|搜索|分类|归档|近期文章|近期评论|跳至内容|tìm kiếm|chuyên mục|bài viết mới|phản hồi gần đây|arsip|pos-pos terbaru|komentar terbaru|langsung ke konten",
];

const KNOWN = new Set(spellingsIn(LABELS).map(bare));

function bare(label: string): string {
  return foldText(label).replace(/[.…»›>→\s«‹<←+\])]+$|^[«‹<←»›>→+\s[(]+/g, "");
}

/** What blogs head the pages of a tag, a section, a writer or a month with, in any language: `Tag Archives: rivers`. */
const ARCHIVE_STEM = /arch[ií][vw]|archief|arkiv|arşiv|архив|архів|أرشيف|αρχε[ιί]|arhiv|arquivo|arkisto/iu;
const ARCHIVE_KIND =
  /tag|label|categor|catégor|kategor|autho?r|auto[rt]|auteur|forfatter|författar|skribent|month|monat|mens[iu]|maand|måned|månad|miesi|měsíč|lunar|havi|dail|täglich|jour|day|schlag|schlüssel|stichwort|trefwoord|stikkord|mot-clé|eti[kq]|étiquet|címke|štít|avainsan|тег|метк|рубрик|категор|автор|месяц|місяц|позначк|وسم|تصنيف|كاتب|κατηγορ|ετικέτ|συγγραφ|kirjoittaj|szerző|yazar|день|дня|giorn|dag|dzie[nń]|gün|يوم|d[ií]a|päiv|napi|zile/iu;
const MAX_HEAD = 40;

/** True for what heads the archive of a tag, a section, a writer or a day. */
export function isArchiveHeading(line: string): boolean {
  const head = line.slice(0, Math.max(0, line.slice(0, MAX_HEAD).search(/\s?:\s/)));
  return ARCHIVE_STEM.test(head) && ARCHIVE_KIND.test(head);
}

/** Forms to get texts by mail: a verb, and what comes. */
const SUBSCRIBE =
  /^(?:subscribe to\s|abonnez-vous à|(?:sign up|register|get|receive|receba|recevez|inscrivez-vous|recib[ae]|suscr[ií]b|ricevi|iscriviti|subscreva|assine|ontvang|schrijf je in|meld je aan|abonnieren|erhalten|melden sie sich|zapisz się|otrzymuj|prenumerera|få vår|tilmeld|meld deg på|tilaa|odebírejte|přihlaste|abonați|abonează|iratkozz|iratkozzon|prijavite|подпишитесь|получайте|підпишіться|отримуйте|εγγραφείτε|abone ol|اشترك|הירשמו).{0,40}(?:newsletter|bulletin|lettre|boletín|boletim|nieuwsbrief|biuletyn|bülten|рассылк|розсилк|ενημερωτικ|newslettr|hírlevél|nyhetsbrev|nyhedsbrev|uutiskirje|zpravodaj|spravodaj|النشرة|ניוזלטר|[ -]e-?mail|inbox|correo|по почте|поштою))/iu;

/** `« Notícias anteriores`, `← Older`: a few words that point back lead to another page. */
const POINTS_BACK = /^[«‹←⟵]\s?[^«»‹›"“”.!?:]{2,30}$/u;

/** `Seite 1 2 3 … 24`, `Page 1 Page 2 … Page 9 Next page`: numbers of pages that count on. */
const PAGE_NUMBERS = /(?:^|\s)(?:1\s+2|\[1\]\s+2|1\s+\[2\])\s+3(?!\S)|^(\p{L}{2,12}) 1 \1 2(?!\S)/u;

/** `Year: 2024 2023 2022`, `2024 | 2023 | 2022 | older`: years to choose among. */
const MIN_YEARS = 3;
const MAX_BESIDE_YEARS = 28;

function isRowOfYears(line: string): boolean {
  const years = line.match(/(?<!\d)(?:19|20)\d{2}(?![\d/.-]\d?)/g) ?? [];
  const others = line.length - years.length * 4 - (line.match(/[\s|·•,/]/g)?.length ?? 0);
  return years.length >= MIN_YEARS && others <= MAX_BESIDE_YEARS && !/[.!?]$/.test(line);
}

/** What loads the next items, or leads to their page, stands behind all of them. */
const LIST_END =
  /^(?:load (?:more|older)|show more|view more|see more|older (?:posts|entries|news)|mehr laden|weitere .{0,24}(?:laden|anzeigen)|mehr .{0,24}(?:laden|anzeigen)|ältere |charger plus|charger la suite|afficher plus|voir plus d|cargar más|mostrar más|ver más (?:noticias|publicaciones|resultados)|carica altr|mostra altr|carregar mais|mostrar mais|ver mais (?:notícias|publicações|resultados)|meer laden|laad meer|toon meer|meer .{0,24}(?:laden|tonen)|załaduj więcej|pokaż więcej|wczytaj więcej|daha fazla (?:yükle|göster|haber)|تحميل المزيد|عرض المزيد من|загрузить ещё|загрузить еще|показать ещё|показать еще|показать больше|завантажити (?:ще|більше)|показати (?:ще|більше)|φόρτωση περισσότερων|δείτε περισσότερ|visa fler|ladda fler|vis flere|last inn flere|indlæs flere|hent flere|näytä lisää|lataa lisää|načíst další|zobrazit další|načítať ďalši|zobraziť viac|încarcă mai multe|továbbiak betöltése|több betöltése|učitaj još|učitaj više|prikaži više|naloži več|טען עוד|טען כתבות|بارگذاری بیشتر|加载更多|载入更多|さらに読み込む|tải thêm|muat lebih banyak).{0,30}$/iu;

/** True for the button that stands behind the last item of a list, or for the numbers of its pages. */
export function endsList(line: string): boolean {
  return line.length <= 60 && (LIST_END.test(line) || PAGE_NUMBERS.test(line));
}

/** Wide blanks stand between the buttons of a row. */
const MAX_ROW = 120;
const areLabels = (line: string): boolean => {
  const parts = line.length <= MAX_ROW ? line.split(/\s{3,}|\t/) : [];
  return parts.length > 1 && parts.every(isPageLabel);
};

/** What a search offers instead of the words that were looked for: `Did you mean: harbour`. */
const MEANT =
  /^(?:did you mean|meinten sie|meintest du|vouliez-vous dire|essayez avec l|quiso decir|quisiste decir|quizás quiso|forse cercavi|intendevi|você quis dizer|será que quis dizer|bedoelde u|bedoel je|czy chodziło|bunu mu demek|هل تقصد|возможно,? вы имели|вы имели в виду|можливо,? ви мали|εννοείτε|μήπως εννο|menade du|mente du|tarkoititko|měli jste na mysli|mali ste na mysli|erre gondolt|ați vrut să|jeste li mislili|ste mislili|може би имахте|ý bạn là|có phải bạn|האם התכוונת|آیا منظور|もしかして|이것을 찾으셨|您是不是)/iu;

/** True for a line of page numbers: the list is over. */
export const isPageNumbers = (line: string): boolean => line.length <= 60 && PAGE_NUMBERS.test(line);

/** True for a line that is a button, a menu entry or page numbers: never part of an item. */
export function isPageLabel(line: string): boolean {
  if (line.length > 60) return areLabels(line);
  return (
    areLabels(line) ||
    KNOWN.has(bare(line)) ||
    MEANT.test(line) ||
    isArchiveHeading(line) ||
    SUBSCRIBE.test(line) ||
    LIST_END.test(line) ||
    isRowOfYears(line) ||
    isWidgetHeading(line) ||
    isListHeading(line) ||
    POINTS_BACK.test(line) ||
    PAGE_NUMBERS.test(line) ||
    /^[\s\d.…|›»«‹<>→←+·•*–—_=~#-]+$/.test(line)
  );
}

/** A button has at most so many words. */
const MAX_WORDS = 4;

/** Where the longest known label begins with which a line ends, or 0. */
export function startOfButton(text: string): number {
  let [at, start] = [text.length, 0];
  for (let words = 0; words < MAX_WORDS; words++) {
    at = text.lastIndexOf(" ", at - 1);
    if (at < 1 || text.length - at > 40) break;
    const label = text.slice(at + 1);
    if (isPageLabel(label) && /\p{L}/u.test(label)) start = at + 1;
  }
  return start;
}
