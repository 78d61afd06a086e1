import { VIEWER_BUTTONS } from "@/lib/ingest/formats/docplayer/viewer-buttons";
import { ScreenLabels } from "@/lib/ingest/formats/screen-labels";
import { foldText } from "@/lib/ingest/text/fold";

/**
 * What a line of a document host's screen is: the name of who uploaded it or wrote it is near, a date is, the text
 * begins, the text is over, the file can be had, another button.
 */
export type HostLabel = "uploader" | "writer" | "follow" | "date" | "text" | "after" | "download" | "button";

const UPLOADERS = [
  "uploaded by|uploaded by ~|upload by|upload user|posted by|posted by ~|shared by|shared by ~|added by ~",
  "hochgeladen von|hochgeladen von ~|eingestellt von ~|veröffentlicht von ~|geteilt von",
  "transféré par|transféré par ~|téléversé par|téléversé par ~|téléchargé par|ajouté par ~|publié par ~|mis en ligne par|mis en ligne par ~",
  "cargado por|cargado por ~|subido por|subido por ~|publicado por|publicado por ~|enviado por|enviado por ~|carregado por|carregado por ~",
  "caricato da|caricato da ~|pubblicato da|pubblicato da ~|geüpload door|geüpload door ~|geplaatst door ~|przesłane przez|dodane przez|dodał|dodał ~",
  "yükleyen|yükleyen ~|загружено|загрузил|загрузил ~|завантажив|تم الرفع بواسطة|أضيف بواسطة ~|încărcat de|uppladdad av|uppladdad av ~|lastet opp av|uploadet af|nahrál|nahral",
  "feltöltötte|feltöltötte: ~|ανέβηκε από|đăng bởi|đăng bởi ~|người đăng|người đăng: ~|diunggah oleh|diunggah oleh ~|diposting oleh|アップロード者|投稿者|업로더|上传者|上傳者|lataaja|lähettänyt|завантажив ~|הועלה על ידי",
];

const WRITERS = [
  "author|authors|author: ~|by ~|door ~|autor|autor: ~|autorin|verfasser|verfasser: ~|auteur|auteur : ~|auteur: ~|autores|autore|autore: ~|autori|yazar|автор|المؤلف|författare",
];

const FOLLOWS = [
  "follow|following|folgen|suivre|seguir|segui|volgen|obserwuj|takip et|подписаться|följ|متابعة",
];

const DATES = [
  "upload date|upload date ~|date uploaded|uploaded on|uploaded on ~|upload time|uploaded ~|published on|published on ~|published ~|posted on ~|added on ~|date added",
  "hochgeladen am|hochgeladen am ~|veröffentlicht am|veröffentlicht am ~|upload-datum|date du transfert|date de transfert|date de publication|transféré le|transféré le ~|publié le|publié le ~|mis en ligne le ~|ajouté le ~",
  "fecha de carga|fecha de subida|subido el|subido el ~|publicado el|publicado el ~|data di caricamento|caricato il|caricato il ~|pubblicato il ~|data de carregamento|data de envio|enviado em|publicado em|publicado em ~|carregado em ~",
  "uploaddatum|geüpload op|geüpload op ~|gepubliceerd op ~|data przesłania|opublikowano|opublikowano ~|yüklenme tarihi|дата загрузки|опубликовано ~|data încărcării|uppladdat den ~|تاريخ الرفع",
  "publication date|publication date ~|date of publication ~|veröffentlichungsdatum|veröffentlichungsdatum ~|erscheinungsdatum|erscheinungsdatum ~|erschienen am ~|date de publication ~|date de parution|date de parution ~|paru le ~|fecha de publicación|fecha de publicación ~|data di pubblicazione|data di pubblicazione ~|data de publicação|data de publicação ~|publicatiedatum|publicatiedatum ~|datum publicatie ~|data publikacji|data publikacji ~|data wydania ~|yayın tarihi|yayın tarihi ~",
  "publiceringsdatum|publiceringsdatum ~|utgivningsdatum ~|udgivelsesdato|udgivelsesdato ~|utgivelsesdato ~|publiseringsdato ~|julkaisupäivä|julkaisupäivä ~|julkaistu ~|datum vydání ~|datum publikace ~|dátum vydania ~|data publicării|data publicării ~|megjelenés dátuma ~|közzététel dátuma ~|дата публикации|дата публикации ~|дата публікації|дата публікації ~|ημερομηνία δημοσίευσης|ημερομηνία δημοσίευσης ~|تاريخ النشر|تاريخ النشر ~|תאריך פרסום ~|発行日 ~|掲載日 ~|公開日 ~|발행일 ~|게시일 ~|发布日期 ~|出版日期 ~|發布日期 ~|tanggal terbit ~|tanggal publikasi ~|ngày xuất bản ~",
  "ngày đăng|ngày đăng: ~|ngày tải lên|tanggal unggah|diunggah pada|diunggah pada ~|feltöltve|feltöltés dátuma|アップロード日|公開日|업로드 날짜|上传时间|ladattu|ladattu ~|uploadet den ~|ημερομηνία|дата завантаження",
];

const TEXTS = [
  "text of ~|transcript|transcription|slideshow transcript|presentation transcript|presentation transcript:|transcript of ~|~ presentation transcript|~ slideshow transcript|document text|full text|text of the document|document content|text version",
  "transkript|präsentation transkript|~ präsentation transkript|text des dokuments|volltext|dokumenttext|transcription de la présentation|~ transcription de la présentation|texte du document|texte intégral|transcripción|transcripción de la presentación|~ transcripción de la presentación|texto del documento|texto completo",
  "trascrizione|trascrizione della presentazione|~ trascrizione della presentazione|testo del documento|testo completo|transcrição|transcrição da apresentação|~ transcrição da apresentação|texto do documento|transcriptie|tekst van het document|transkrypt|zapis prezentacji|~ zapis prezentacji|transkrypcja|tekst dokumentu|treść dokumentu",
  "nội dung tài liệu|nội dung text|nội dung văn bản|văn bản tài liệu|toàn văn|teks dokumen|isi dokumen|teks lengkap|transkrip|szöveg|a dokumentum szövege|文档内容|正文|本文",
  "transkripti|transkripsiyon|belge metni|átirat|az átirat|litteraatti|транскрипция|стенограмма|транскрипт доповіді|απομαγνητοφώνηση|μεταγραφή|transkribering|udskrift|transcriere|transcriptul|транскрипт|текст документа|текст презентации|نص المستند|النص الكامل|dokumentets text|avskrift|textul documentului|text dokumentu|přepis",
  'full text of "~"|see other formats',
  "nội dung|text tài liệu|asiakirjan teksti|κείμενο εγγράφου|文書の内容|テキスト|文件內容|문서 내용|본문|вміст документа|preview text|text preview|document preview",
];

/** Below the pictures of the pages stands their text, for browsers that don't show these. */
const FALLBACKS = [
  "page content transcription|transkription von seiteninhalten|trascrizione del contenuto della pagina|transcription du contenu de la page|transcripción del contenido de la página|transcrição do conteúdo da página|transcriptie van pagina-inhoud|transkrypcja zawartości strony|транскрипция содержимого страницы",
];
const BROWSER =
  "if your browser|wenn ihr browser|se il tuo browser|si votre navigateur|si (?:su|tu) navegador|se o seu navegador|als uw browser|jesli (?:twoja|panstwa) przegladarka|если ваш браузер";
const PAGE = "page|seite|pagina|stron|страниц";
const BELOW = "below|unten|quaggiu|sotto|ci-dessous|continuacion|abajo|abaixo|hieronder|ponizej|ниже";
const FOR_BROWSERS = new RegExp(`^(?:${BROWSER}) .{0,60}(?:${PAGE}).{10,80}(?:${BELOW})[.:]?$`, "u");

/** True for the sentence that tells why the text stands below the pictures. */
export const isForBrowsers = (folded: string): boolean => FOR_BROWSERS.test(folded);

const AFTERS = [
  "top related|related|similar publications|more from this publisher|similar files|related papers|related books|recommended articles|you might also like|from the same author|more documents by ~|you may also like|recommended|recommended publications|recommended documents|related documents|related presentations|related publications|similar documents|similar presentations|similar to ~|recommended for you|more related content|what's hot|viewers also liked|more from ~|more by ~|recently uploaded|editor's notes|footer menu|details|top view|featured tags|readers also enjoyed|comments|more information",
  "das könnte ihnen auch gefallen|vom selben autor|weitere dokumente von ~|weitere ähnliche inhalte|das könnte dir auch gefallen|ähnliche dokumente|ähnliche präsentationen|verwandte dokumente|empfohlene dokumente|weitere dokumente|ähnlich wie ~|mehr von ~|fußzeilenmenü|empfohlen|kommentare",
  "vous aimerez peut-être aussi|du même auteur|documents du même auteur|dans la même catégorie|recommandé|contenu associé|plus de contenu connexe|vous aimerez aussi|documents similaires|documents connexes|documents recommandés|présentations similaires|publications recommandées|contenu connexe|similaire à ~|plus de ~|menu de pied de page|commentaires",
  "también podría gustarte|del mismo autor|documentos del mismo autor|recomendados|recomendado|más contenido relacionado|documentos relacionados|documentos similares|documentos recomendados|presentaciones similares|publicaciones recomendadas|contenido relacionado|similar a ~|más de ~|menú del pie de página|detalles|etiquetas destacadas|comentarios",
  "potrebbero piacerti anche|dello stesso autore|documenti dello stesso autore|consigliati|altri contenuti correlati|documenti simili|documenti correlati|documenti consigliati|presentazioni simili|pubblicazioni consigliate|contenuti correlati|simile a ~|altro da ~|menu a piè di pagina|dettagli|commenti",
  "você também pode gostar|do mesmo autor|recomendados|mais conteúdo relacionado|talvez você também goste|documentos semelhantes|apresentações semelhantes|publicações recomendadas|conteúdo relacionado|semelhante a ~|mais de ~|menu do rodapé|detalhes|comentários",
  "misschien vind je dit ook leuk|dit vind je misschien ook leuk|vergelijkbare documenten|gerelateerde documenten|aanbevolen documenten|verwante presentaties|meer van ~|może ci się spodobać|podobne dokumenty|podobne prezentacje|polecane dokumenty|powiązane dokumenty",
  "weitere magazine dieses users|ähnliche magazine|lade mehr ähnliche magazine|more magazines by this user|similar magazines|load more similar magazines|plus de magazines de cet utilisateur|magazines similaires|más revistas de este usuario|revistas similares",
  "tài liệu liên quan|tài liệu tương tự|tài liệu cùng danh mục|tài liệu cùng người dùng|có thể bạn quan tâm|đề xuất cho bạn|dokumen serupa|dokumen terkait|anda mungkin juga menyukai|rekomendasi untuk anda|kapcsolódó dokumentumok|hasonló dokumentumok|σχετικά έγγραφα|παρόμοια έγγραφα|相关文档|相关资料|関連資料|関連ドキュメント|おすすめの資料",
  "bunları da beğenebilirsiniz|benzer belgeler|önerilen belgeler|вам также может понравиться|похожие документы|похожие презентации|рекомендуемые документы|схожі документи|قد يعجبك أيضًا|مستندات مشابهة|وثائق ذات صلة|liknande dokument|lignende dokumenter|documente similare|podobné dokumenty|podobné prezentace",
  "bình luận về tài liệu|tài liệu mới|rekomendasi|hasonló|samankaltaiset asiakirjat|aiheeseen liittyvät asiakirjat|関連文書|おすすめ|관련 문서|추천 문서|推荐文档|相關文件|пов'язані документи|схожі презентації|relaterede dokumenter|relaterte dokumenter|מסמכים קשורים",
  "more from|mehr von|plus de|más de|altro da|mais de|meer van|więcej od|fler från|flere fra|více od|mai multe de la|περισσότερα από|ещё от|ще від|المزيد من|daha fazlası|more stories in this issue|more articles in this issue|this story is from|this article is from|weitere artikel dieser ausgabe|dieser artikel ist aus|autres articles de ce numéro|cet article est extrait de|más artículos de este número|este artículo es de|altri articoli di questo numero|questo articolo è tratto da|mais artigos desta edição|este artigo é de|meer artikelen in dit nummer|dit artikel komt uit|więcej artykułów z tego numeru|ten artykuł pochodzi z",
  "other publications in this series|more publications in this series|more in this series|weitere veröffentlichungen dieser reihe|weitere publikationen der reihe|mehr magazine dieses nutzers|mehr magazine dieses users|autres publications de cette collection|dans la même collection|otras publicaciones de esta colección|otras publicaciones de la colección|en esta misma colección|altre pubblicazioni di questa collana|nella stessa collana|outras publicações desta coleção|na mesma coleção|andere publicaties in deze reeks|meer uit deze reeks|inne publikacje z tej serii|w tej samej serii|bu dizideki diğer yayınlar|другие публикации этой серии|інші публікації цієї серії|fler publikationer i serien|andre udgivelser i serien|andre publikasjoner i serien|muita sarjan julkaisuja|další publikace z této řady|alte publicații din această colecție|a sorozat további kiadványai|άλλες εκδόσεις της σειράς|منشورات أخرى من هذه السلسلة",
  "documents pareils|documenti analoghi|relaterade dokument|samankaltaiset tiedostot|documente asemănătoare|σχετικά αρχεία|empfehlungen|more documents|more magazines from this user|recommendations|autres magazines de cet utilisateur|altre riviste di questo utente|riviste simili|meer magazines van deze gebruiker|vergelijkbare magazines",
];

const DOWNLOADS = [
  "download|download ~|herunterladen|herunterladen ~|jetzt herunterladen|~ herunterladen|télécharger|télécharger ~|descargar|descargar ~",
  "tải xuống|tải về|tải về máy|tải tài liệu|unduh|unduh ~|unduh sekarang|下载|立即下载|ダウンロード|λήψη εγγράφου|letöltés ~|herunterladen als pdf|epaper herunterladen",
  "scarica|scarica ~|baixar|baixar ~|baixe ~|transferir|downloaden|~ downloaden|pobierz|pobierz ~|indir|~ indir|скачать|скачать ~|завантажити|завантажити ~|تنزيل|ladda ner|last ned|stáhnout|stiahnuť|descarcă|letöltés|λήψη",
  "tải xuống ~|tải về ~|다운로드|下載|lataa|lataa ~|lataa tiedosto|κατεβάστε|הורדה|download epaper|download document|télécharger le document|descargar documento|scarica documento|baixar documento|документ скачать|descărcare|descărcați|hent",
];

const BUTTONS = [
  "close suggestionssearchsearch|close suggestionssearch search|flag for inappropriate content|see full reader|embed size (px)|embed size|toggle navigation|pricing|features|use cases|solutions|categories|follow this publisher|create a publication like this|read on mobile|start free trial|upgrade|make your own|report abuse|documents|category:|category|log in / sign up|login / signup|get started|products|blog|careers|company|search|submit search|search inside document|upload|uploads|sign in|sign up|log in|login|signup|join|register|save|save for later|save ~ for later|share|embed|print|report|report this document|flag|like|home|explore|tags|menu|open navigation menu|close suggestions|close menu|change language|skip to main content|fullscreen|full screen|read more|load more|show more|start display at page|available formats|copyright|document information|click to expand document information|original title|ai-enhanced title|description|description:|share this document|share or embed document|sharing options|did you find this document useful?|is this content inappropriate?|go to previous items|go to next items|about|about us|contact|support|terms|terms of service|terms of use|cookies|cookie policy|sitemap|site map|privacy|privacy policy|dmca|back to top|no ratings yet|file type|file pages|file size|content languages|channel|download status|presentation on theme: ~|user settings|faq and support|read for free|document",
  "zum hauptinhalt springen|navigationsmenü öffnen|vorschläge schließen|vorschläge schließensuchesuche|vorschläge schließensuche suche|suche|suchen|im dokument suchen|hochladen|anmelden|registrieren|speichern|für später speichern|~ für später speichern|teilen|einbetten|drucken|melden|dieses dokument melden|startseite|entdecken|menü|sprache ändern|vollbild|mehr lesen|mehr anzeigen|verfügbare formate|urheberrecht|dokumentinformationen|originaltitel|beschreibung|beschreibung:|dieses dokument teilen|dokument teilen oder einbetten|stufen sie dieses dokument als nützlich ein?|ist dieser inhalt unangemessen?|über|über uns|kontakt|impressum|datenschutz|nutzungsbedingungen|bedingungen|rechtliches|presse|zurück zum anfang|noch keine bewertungen|dateityp|dateigröße|präsentation zum thema: ~|dokument|feedback",
  "passer au contenu principal|ouvrir le menu de navigation|fermer les suggestions|fermer les suggestionsrechercherechercher|fermer les suggestionsrecherche recherche|enregistrer ~ pour plus tard|recherche|rechercher|rechercher à l'intérieur du document|charger|importer|connexion|se connecter|s'inscrire|inscription|enregistrer|enregistrer pour plus tard|partager|intégrer|imprimer|signaler|signaler ce document|accueil|explorer|menu|changer la langue|plein écran|lire la suite|afficher plus|formats disponibles|droits d'auteur|copyright|informations du document|titre original|titre original : ~|description :|partager ce document|partager ou intégrer le document|avez-vous trouvé ce document utile ?|ce contenu est-il inapproprié ?|à propos|contact|aide|conditions générales|confidentialité|mentions légales|plan du site|retour en haut|pas encore d'évaluation|type de fichier|taille du fichier",
  "saltar al contenido principal|abrir menú de navegación|abrir el menú de navegación|cerrar sugerencias|cerrar sugerenciasbuscarbuscar|cerrar sugerenciasbuscar buscar|guardar ~ para más tarde|guardar ~ para leer después|marcar por contenido inapropiado|buscar|buscar dentro del documento|subir|cargar|iniciar sesión|registrarse|guardar|guardar para más tarde|compartir|insertar|imprimir|denunciar|denunciar este documento|inicio|explorar|menú|cambiar idioma|pantalla completa|leer más|cargar más|formatos disponibles|derechos de autor|información del documento|título original|descripción|descripción:|compartir este documento|compartir o incrustar documento|¿le pareció útil este documento?|¿este contenido es inapropiado?|acerca de|contacto|ayuda|condiciones|privacidad|aviso legal|volver arriba|aún no hay calificaciones|tipo de archivo|tamaño del archivo|usuario",
  "vai al contenuto principale|apri il menu di navigazione|chiudi suggerimenti|chiudi suggerimenticercacerca|chiudi suggerimenticerca cerca|salva ~ per dopo|cerca|cerca nel documento|cerca all'interno del documento|carica|accedi|iscriviti|registrati|salva|salva per dopo|condividi|incorpora|stampa|segnala|segnala questo documento|esplora|cambia lingua|schermo intero|leggi di più|carica altro|formati disponibili|diritti d'autore|informazioni sul documento|titolo originale|descrizione|descrizione:|condividi questo documento|condividi o incorpora il documento|hai trovato utile questo documento?|questo contenuto è inappropriato?|informazioni|contatti|assistenza|termini|privacy|informativa sulla privacy|note legali|torna su|nessuna valutazione finora|tipo di file|dimensione del file",
  "pular para o conteúdo principal|pular para conteúdo principal|abrir menu de navegação|abrir o menu de navegação|fechar sugestões|fechar sugestõespesquisar|fechar sugestõespesquisarpesquisar|fechar sugestõespesquisar pesquisar|salvar ~ para ler mais tarde|salvar ~ para mais tarde|sinalizar o conteúdo por conteúdo inadequado|sinalizar por conteúdo inadequado|carregando|pesquisar|enviar pesquisa|pesquisar no documento|entrar|cadastre-se|cadastrar|fazer upload|carregar|salvar|salvar para ler mais tarde|compartilhar|partilhar|incorporar|imprimir|denunciar|denunciar este documento|início|explorar|mudar idioma|tela cheia|ler mais|carregar mais|formatos disponíveis|direitos autorais|informações do documento|título original|descrição|descrição:|compartilhar este documento|você achou este documento útil?|este conteúdo é inapropriado?|sobre|contato|ajuda|termos|privacidade|voltar ao topo|ainda não há avaliações|tipo de arquivo|tamanho do arquivo",
  "login|magazin|magazine|aufrufe|einbetten|eigene epaper gestalten|jetzt starten|unangemessen|laden...|magazin per e-mail versenden|produkte|leistungen|sofortiger download!|cookie richtlinien|cookie einstellungen|hauptsächlich sprachen|ändern sie ihre sprache|attention! your epaper is waiting for publication!|search and overview|features|use cases|x upload|create your own flip magazine|start now|inappropriate|loading...|magazine per e-mail|delete template?|are you sure you want to delete your template?|ai beta|skip to document|my library|ask ai|add your university or school|guest user|university|high school|books|course|students also viewed|academic year|students shared ~ documents in this course|a student shared this document without giving a name.",
  "đăng nhập|đăng ký|tải lên|trang chủ|báo xấu|báo lỗi|chia sẻ|lưu|lưu lại|tìm kiếm|bình luận|bình luận về tài liệu|in tài liệu|masuk|daftar|unggah|bagikan|simpan|cetak|laporkan|beranda|telusuri|cari|hak cipta|format yang tersedia|deskripsi|judul asli|bejelentkezés|regisztráció|megosztás|mentés|nyomtatás|főoldal|keresés|登录|注册|上传|分享|收藏|举报|首页|ログイン|新規登録|アップロード|共有|保存|ホーム",
  "naar hoofdinhoud gaan|navigatiemenu openen|suggesties sluiten|opslaan ~ voor later|zoeken|in document zoeken|uploaden|inloggen|aanmelden|registreren|opslaan|opslaan voor later|delen|insluiten|afdrukken|rapporteren|dit document melden|verkennen|taal wijzigen|volledig scherm|meer lezen|meer laden|beschikbare formaten|auteursrecht|documentinformatie|oorspronkelijke titel|beschrijving|dit document delen|vond je dit document nuttig?|is deze inhoud ongepast?|over ons|voorwaarden|terug naar boven|nog geen beoordelingen",
  "szukaj|przeszukaj dokument|prześlij|zaloguj się|zarejestruj się|zapisz|zapisz na później|udostępnij|osadź|drukuj|zgłoś|zgłoś ten dokument|przeglądaj|zmień język|pełny ekran|czytaj więcej|załaduj więcej|dostępne formaty|prawa autorskie|informacje o dokumencie|tytuł oryginalny|opis|udostępnij ten dokument|o nas|kontakt|regulamin|prywatność|polityka prywatności|powrót do góry|brak ocen",
  "ara|yükle|oturum aç|kaydol|kaydet|paylaş|yazdır|bildir|keşfet|tam ekran|mevcut biçimler|telif hakkı|hakkında|gizlilik|поиск|загрузить|войти|зарегистрироваться|сохранить|поделиться|встроить|печать|пожаловаться|полный экран|доступные форматы|авторское право|о нас|условия|конфиденциальность|بحث|تحميل|تسجيل الدخول|حفظ|مشاركة|طباعة|إبلاغ|سياسة الخصوصية|sök|ladda upp|logga in|spara|dela|skriv ut|hledat|nahrát|přihlásit se|uložit|sdílet|tisk",
  "báo cáo|tải thêm|bản quyền|in|feltöltés|kezdőlap|jelentés|kirjaudu|rekisteröidy|jaa|haku|etusivu|tallenna|ilmoita|σύνδεση|εγγραφή|κοινοποίηση|αναζήτηση|αρχική|αναφορά|検索|報告|로그인|회원가입|공유|검색|홈|신고|저장|搜索|登入|註冊|увійти|зареєструватися|поділитися|пошук|головна|поскаржитися",
  "create magazine|create a magazine|read epaper|read the epaper|show less|plans & pricing|press|accessibility|cookie settings|cookie preferences|upload your magazine!|magazin erstellen|lösungen|preise|merken|melden|teilen|einbetten|registrieren|mehr anzeigen|weniger anzeigen|epaper lesen|mehr dokumente|unternehmen|karriere|presse|agb|barrierefreiheit|cookie-einstellungen|laden sie ihr magazin hoch!",
  "créer un magazine|solutions|tarifs|intégrer|afficher plus|afficher moins|voir plus|voir moins|lire l'epaper|plus de documents|entreprise|carrières|accessibilité|paramètres des cookies|connexion|inscription|rechercher|crear revista|soluciones|precios|insertar|denunciar|mostrar más|mostrar menos|leer epaper|más documentos|empresa|empleo|prensa|accesibilidad|configuración de cookies",
  "crea rivista|soluzioni|prezzi|incorpora|segnala|mostra di più|mostra altro|mostra meno|leggi epaper|altri documenti|azienda|lavora con noi|stampa|accessibilità|impostazioni cookie|criar revista|soluções|preços|incorporar|mostrar mais|mostrar menos|ler epaper|mais documentos|carreiras|imprensa|acessibilidade|configurações de cookies",
  "magazine maken|oplossingen|prijzen|bewaren|meld je aan|meer weergeven|minder weergeven|meer tonen|minder tonen|epaper lezen|meer documenten|bedrijf|vacatures|pers|toegankelijkheid|cookie-instellingen|utwórz magazyn|rozwiązania|cennik|pokaż więcej|pokaż mniej|czytaj epaper|więcej dokumentów|firma|kariera|ustawienia plików cookie",
  "visa mer|visa mindre|bädda in|priser|karriär|vis mere|vis mindre|indlejr|log ind|opret konto|tilmeld dig|vis mer|bygg inn|logg inn|registrer deg|näytä lisää|näytä vähemmän|upota|hinnat|zobrazit více|zobrazit méně|vložit|ceník|kariéra|zobraziť viac|zobraziť menej|afișează mai mult|afișează mai puțin|încorporează|prețuri|conectare|înregistrare|továbbiak|kevesebb|beágyazás|árak",
  "devamını göster|daha fazla göster|daha az göster|göm|fiyatlar|giriş yap|üye ol|показать больше|показать ещё|свернуть|тарифы|вход|регистрация|показати більше|згорнути|вбудувати|тарифи|вхід|реєстрація|περισσότερα|λιγότερα|ενσωμάτωση|τιμές|عرض المزيد|عرض أقل|تضمين|الأسعار|もっと見る|閉じる|埋め込み|料金|더 보기|접기|퍼가기|요금제|查看更多|收起|嵌入|价格",
  "skip to content|skip to main|zum inhalt springen|zum hauptinhalt springen|zum hauptinhalt|aller au contenu|aller au contenu principal|passer au contenu principal|ir al contenido|ir al contenido principal|saltar al contenido|saltar al contenido principal|vai al contenuto|vai al contenuto principale|salta al contenuto|passa al contenuto principale|ir para o conteúdo|pular para o conteúdo|pular para conteúdo principal|saltar para o conteúdo|ir para o conteúdo principal|spring naar hoofdinhoud|spring naar inhoud|ga naar hoofdinhoud|ga naar inhoud|naar de inhoud|doorgaan naar hoofdcontent|naar hoofdcontent gaan|przejdź do treści|przejdź do głównej treści|hoppa till innehåll|hoppa till huvudinnehåll|gå til indhold|spring til indhold|spring til hovedindhold|hopp til innhold|gå til hovedinnhold|siirry sisältöön|siirry pääsisältöön|přejít na obsah|přeskočit na obsah|preskočiť na obsah|salt la conținut|sari la conținut|ugrás a tartalomra|tovább a tartalomhoz|içeriğe geç|ana içeriğe geç|перейти к содержанию|перейти к содержимому|перейти к основному содержанию|перейти до вмісту|перейти до основного вмісту|μετάβαση στο περιεχόμενο|انتقل إلى المحتوى|الانتقال إلى المحتوى الرئيسي|chuyển đến nội dung|lewati ke konten|コンテンツへスキップ|본문으로 건너뛰기|跳到主要内容|跳至主要內容",
  "terms of service (last updated ~)",
  "views|create your own flip-book|create your own epaper|save as template|magazine per e-mail senden|deutsch|english|français|español|italiano|português|nederlands|polski|was this document helpful?|please sign in or register to post comments.",
];

const LABELS = new ScreenLabels<HostLabel>([
  ["uploader", UPLOADERS],
  ["text", [...TEXTS, ...FALLBACKS]],
  ["date", DATES],
  ["follow", FOLLOWS],
  ["after", AFTERS],
  ["writer", WRITERS],
  ["download", DOWNLOADS],
  ["button", [...BUTTONS, ...VIEWER_BUTTONS]],
]);

/** Longer lines are text. */
const MAX_LABEL = 140;

/** A name in such a label is a few words. */
const MAX_NAME = 60;

/** Menus that were lists on the page. */
const LIST_MARK = /^[-*+•»›]{1,2}\s(?:[»›]\s)?/;

/** A label, and the name or date that stands on the same line, or "". */
export interface ReadLabel {
  readonly kind: HostLabel;
  readonly value: string;
}

/** Read a line as a label of a document host, or null. */
export function readHostLabel(text: string): ReadLabel | null {
  if (text.length > MAX_LABEL) return null;
  const folded = foldText(text).replace(LIST_MARK, "");
  if (isForBrowsers(folded)) return { kind: "text", value: "" };
  const kind =
    LABELS.exact(folded) ?? LABELS.exact(folded.replace(/\s?\(\d{1,3}\)$/, "")) ?? kindOfRow(folded);
  if (kind) return { kind, value: "" };
  const bare = folded.replace(/\s?:$/, "");
  const found = LABELS.find(bare, ({ head, tail, kind: of }, name) => {
    if (name === "" || !standsApart(bare, head, tail)) return false;
    if (of === "download") return name.length <= 60 && !/[.!?]$/.test(name);
    return of === "date" ? /\d/.test(name) && name.length <= 50 : isNameLike(of, name);
  });
  return found ? { kind: found.kind, value: ownSpelling(text, found.name) } : null;
}

/** Most words in a row of buttons, and in one of them. */
const MAX_ROW = 24;
const MAX_WORDS = 5;

/** `Sign in Register`, `Zoom out Zoom in 50% 75%`: buttons and degrees of a zoom side by side, and nothing else. */
function kindOfRow(folded: string): HostLabel | null {
  const words = folded.split(/\s+/).filter((word) => !/^(?:\|?|\d{2,3}%)$/.test(word));
  if (words.length < 2 || words.length > MAX_ROW) return null;
  for (let from = 0; from < words.length; ) {
    const size = Array.from({ length: MAX_WORDS }, (_, at) => MAX_WORDS - at).find((count) =>
      isButton(words.slice(from, from + count).join(" ")),
    );
    if (size === undefined) return null;
    from += size;
  }
  return "button";
}

function isButton(folded: string): boolean {
  const kind = LABELS.exact(folded);
  return kind === "button" || kind === "download";
}

/** `by` is no label in `byways`. */
function standsApart(folded: string, head: string, tail: string): boolean {
  const [after, before] = [folded.charAt(head.length), folded.charAt(folded.length - tail.length - 1)];
  return (
    (!/\p{L}$/u.test(head) || !/\p{L}/u.test(after)) && (!/^\p{L}/u.test(tail) || !/\p{L}/u.test(before))
  );
}

function isNameLike(kind: HostLabel, name: string): boolean {
  if (kind === "writer") return name.length <= MAX_NAME && !/\d{3}|[.!?]$/.test(name);
  return kind !== "uploader" || (name.length <= MAX_NAME && !/[.!?]$/.test(name));
}

/** The name as it is printed: a label's `~` stands at its end or its start. */
function ownSpelling(text: string, folded: string): string {
  const words = folded.replace(/^[:\s]+/, "").split(" ").length;
  return text.trim().split(/\s+/).slice(-words).join(" ");
}
