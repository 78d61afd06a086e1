import { LabelTable } from "@/lib/ingest/formats/social/label-table";

/** Names of profile fields and buttons of the page's head. `~` stands for a name or a number. */
const PROFILE: readonly string[] = [
  "about|about us|info|overview|website|industry|industries|company size|headquarters|type|founded|specialties|locations|location|primary|employees at ~|external link for ~|phone",
  "info|über uns|übersicht|website|webseite|branche|branchen|größe|unternehmensgröße|hauptsitz|art|typ|gegründet|gründung|spezialgebiete|orte|standorte|primär|hauptstandort|beschäftigte von ~|mitarbeiter von ~|externer link zu ~",
  "à propos|vue d'ensemble|site web|secteur|secteurs|taille de l'entreprise|siège social|type|fondée en|création|domaines|spécialisations|lieux|lieu|principal|employés chez ~|lien externe pour ~",
  "acerca de|sobre nosotros|información|sitio web|sector|sectores|tamaño de la empresa|sede|tipo|fundación|fundada en|especialidades|ubicaciones|principal|empleados en ~|enlace externo para ~",
  "chi siamo|informazioni|sito web|settore|settori|dimensioni dell'azienda|sede principale|tipo|data di fondazione|fondata nel|settori di competenza|specializzazioni|località|sedi|principale|dipendenti presso ~|link esterno per ~",
  "sobre|sobre nós|visão geral|site|sítio web|setor|setores|tamanho da empresa|sede|tipo|fundada em|especializações|especialidades|localidades|localizações|principal|funcionários da ~|funcionários na empresa ~|colaboradores na ~|link externo para ~",
  "over ons|info|overzicht|website|branche|bedrijfstak|bedrijfsgrootte|hoofdkantoor|soort|type|opgericht|specialismen|specialiteiten|locaties|primair|medewerkers van ~|externe link voor ~",
  "informacje|o nas|przegląd|witryna|witryna internetowa|strona internetowa|branża|wielkość firmy|siedziba główna|rodzaj|typ|data założenia|założona|specjalizacje|lokalizacje|główna|pracownicy ~|pracownicy firmy ~|link zewnętrzny do ~|link zewnętrzny organizacji ~",
  "hakkında|hakkımızda|genel bakış|web sitesi|sektör|şirket büyüklüğü|genel merkez|merkez|tür|türü|kuruluş|kuruluş yılı|uzmanlık alanları|konum|konumlar|yerler|birincil|~ şirketindeki çalışanlar|~ çalışanları|~ harici bağlantısı|~ için harici bağlantı",
  "نبذة عنا|نبذة عنّا|حول|معلومات|نظرة عامة|موقع الويب|الموقع الإلكتروني|المجال المهني|القطاع|حجم الشركة|المقر الرئيسي|النوع|تم التأسيس|تأسست في|التخصصات|المواقع|رئيسي|أساسي|موظفين في ~|الموظفون في ~|موظفو ~|رابط خارجي لـ ~|رابط خارجي ل~",
  "om oss|om|översikt|webbplats|bransch|branscher|företagsstorlek|huvudkontor|typ|grundat|grundades|specialistområden|specialiteter|platser|plats|primär|anställda på ~|extern länk för ~|om os|oversigt|websted|virksomhedsstørrelse|hovedkvarter|grundlagt|specialer|medarbejdere hos ~|om oss|nettsted|bedriftsstørrelse|hovedkontor|spesialiteter|ansatte i ~",
  "informace|o nás|přehled|web|webové stránky|obor|velikost společnosti|ústředí|typ|datum založení|založeno|specializace|lokality|primární|zaměstnanci společnosti ~|externí odkaz organizace ~|externí odkaz pro ~",
  "despre noi|despre|prezentare generală|site web|domeniu|domenii|dimensiunea companiei|sediu|sediu central|tip|înființare|înființată în|specializări|locații|principal|angajați la ~|link extern pentru ~",
  "о нас|общие сведения|обзор|веб-сайт|отрасль|отрасли|размер компании|штаб-квартира|тип|основана|дата основания|специализация|местоположения|основное|сотрудники компании ~|сотрудники ~|внешняя ссылка: ~|внешняя ссылка для ~",
  "про нас|загальні відомості|огляд|вебсайт|веб-сайт|галузь|галузі|розмір компанії|головний офіс|тип|засновано|рік заснування|спеціалізація|розташування|основне|працівники компанії ~|працівники ~|зовнішнє посилання: ~|зовнішнє посилання для ~",
  "σχετικά με εμάς|σχετικά|επισκόπηση|ιστότοπος|κλάδος|μέγεθος εταιρείας|έδρα|τύπος|ίδρυση|ιδρύθηκε|ειδικότητες|τοποθεσίες|κύρια|εργαζόμενοι στην εταιρεία ~|εργαζόμενοι ~|εξωτερικός σύνδεσμος για ~",
  "oversikt|bransje|grunnlagt|steder|hoved|ekstern lenke for ~|ekstern kobling for ~|hovedsæde|stiftet|lokationer|primær|eksternt link til ~",
  "tietoja meistä|tietoa meistä|yleiskatsaus|verkkosivusto|toimiala|toimialat|yrityksen koko|päätoimipaikka|pääkonttori|tyyppi|perustettu|erityisosaaminen|sijainnit|ensisijainen|henkilöstö – ~|ulkoinen linkki organisaatiolle ~",
  "rólunk|bemutatkozás|áttekintés|webhely|weboldal|iparág|ágazat|cég mérete|vállalatméret|központ|székhely|típus|alapítva|alapítás éve|szakterületek|helyszínek|elsődleges|a(z) ~ alkalmazottai|~ alkalmazottai|külső link: ~|külső hivatkozás a következőhöz: ~",
  "会社情報|概要|ウェブサイト|webサイト|業種|業界|会社規模|本社|種類|創立|設立|専門分野|場所|拠点|プライマリ|~の従業員|~の外部リンク|회사 소개|개요|웹사이트|업계|산업|회사 규모|본사|유형|설립|전문 분야|위치|기본|~ 직원|~ 외부 링크",
  "关于我们|概览|网站|网址|所属行业|行业|规模|公司规模|总部|类型|创立|成立时间|领域|专长|地点|主要|~的员工|~的外部链接|關於我們|簡介|網站|產業|公司規模|總部|類型|創立時間|專長|地點|~的員工|~的外部連結",
  "אודותינו|קצת עלינו|סקירה כללית|אתר|אתר אינטרנט|תעשייה|תעשיות|גודל החברה|משרד ראשי|מטה|סוג|הקמה|נוסדה בשנת|התמחויות|מיקומים|ראשי|עובדים ב-~|עובדי ~|קישור חיצוני עבור ~",
  "tentang kami|gambaran umum|situs web|industri|ukuran perusahaan|kantor pusat|jenis|didirikan|spesialisasi|lokasi|utama|karyawan di ~|tautan eksternal untuk ~|giới thiệu|tổng quan|trang web|ngành|quy mô công ty|trụ sở chính|loại hình|thành lập|chuyên môn|địa điểm|chính|nhân viên tại ~|liên kết bên ngoài cho ~",
];

const POSTS_START: readonly string[] = [
  "updates|recent updates|all updates|page posts|actualités|nouvelles|mises à jour|actualizaciones|novedades|aggiornamenti|atualizações|publicações|bijwerkingen|updates van de pagina|aktualizacje|aktualności|güncellemeler|haberler|تحديثات|التحديثات|آخر التحديثات|neuigkeiten|aktuelle beiträge",
  "uppdateringar|opdateringer|oppdateringer|aktualizace|příspěvky|actualizări|обновления|публикации|оновлення|дописи|ενημερώσεις",
  "päivitykset|viimeisimmät päivitykset|frissítések|アップデート|업데이트|动态|動態|עדכונים|pembaruan|cập nhật",
];

const POSTS_END: readonly string[] = [
  "similar pages|browse jobs|funding|join now to see what you are missing|join to see what you are missing|stock|affiliated pages|more searches|explore topics|agree & join linkedin",
  "ähnliche seiten|jobs durchsuchen|jobs suchen|finanzierung|jetzt anmelden und sehen, was sie verpassen|melden sie sich an, um zu sehen, was ihnen entgeht|verbundene seiten|weitere suchen",
  "pages similaires|parcourir les offres d'emploi|parcourir les emplois|financement|rejoignez-nous maintenant pour voir ce que vous manquez|inscrivez-vous maintenant pour voir ce que vous avez manqué|inscrivez-vous pour voir ce que vous avez manqué|pages affiliées|plus de recherches",
  "páginas similares|páginas semejantes|buscar empleos|explorar empleos|financiación|únete para ver lo que te estás perdiendo|páginas asociadas|más búsquedas",
  "pagine simili|sfoglia offerte di lavoro|sfoglia le offerte di lavoro|finanziamenti|iscriviti per vedere cosa ti stai perdendo|pagine associate|altre ricerche",
  "páginas semelhantes|páginas parecidas|procurar vagas|encontrar vagas|navegar por vagas|financiamento|cadastre-se para ver o que você está perdendo|páginas afiliadas|mais pesquisas",
  "vergelijkbare pagina's|soortgelijke pagina's|door vacatures bladeren|vacatures zoeken|financiering|word lid om te zien wat u mist|gelieerde pagina's|meer zoekopdrachten",
  "podobne strony|przeglądaj oferty pracy|finansowanie|dołącz teraz, aby zobaczyć, co cię omija|strony powiązane|więcej wyszukiwań",
  "benzer sayfalar|iş ilanlarına göz atın|iş ilanlarına göz at|finansman|neleri kaçırdığınızı görmek için hemen katılın|bağlı sayfalar|daha fazla arama",
  "صفحات مشابهة|صفحات مماثلة|تصفح الوظائف|استعراض الوظائف|التمويل|انضم الآن لمعرفة ما فاتك|انضم الآن لمعرفة ما يفوتك|صفحات تابعة|المزيد من عمليات البحث",
  "liknande sidor|bläddra bland jobb|finansiering|gå med nu för att se vad du missar|anslutna sidor|lignende sider|tilmeld dig nu for at se, hvad du går glip af",
  "podobné stránky|procházet pracovní nabídky|financování|přihlaste se a zjistěte, co vám uniká|připojte se a zjistěte, co vám uniká|přidružené stránky",
  "pagini similare|căutați joburi|răsfoiți joburi|finanțare|înscrieți-vă acum pentru a vedea ce pierdeți|alăturați-vă acum pentru a vedea ce pierdeți|pagini afiliate",
  "похожие страницы|просмотреть вакансии|финансирование|присоединяйтесь, чтобы увидеть, что вы пропускаете|аффилированные страницы",
  "схожі сторінки|переглянути вакансії|фінансування|приєднайтеся зараз, щоб побачити, що ви пропускаєте|пов'язані сторінки",
  "παρόμοιες σελίδες|αναζήτηση θέσεων εργασίας|χρηματοδότηση|εγγραφείτε τώρα για να δείτε τι χάνετε|συνδεδεμένες σελίδες",
  "people also viewed|pages people also viewed|show more similar pages|mitglieder sahen sich auch an|weitere ähnliche seiten anzeigen|autres pages consultées|voir plus de pages similaires|otras páginas vistas|mostrar más páginas similares|altre pagine consultate|mostra altre pagine simili|as pessoas também viram|mostrar mais páginas semelhantes|anderen bekeken ook|inni wyświetlali też|pokaż więcej podobnych stron|kişiler şunları da görüntüledi|daha fazla benzer sayfa göster|شاهد الأشخاص أيضًا|عرض المزيد من الصفحات المشابهة|также просматривают|також переглядають|andra tittade också på|lidé si také zobrazili|alții au mai vizualizat|άλλοι είδαν επίσης",
  "samankaltaisia sivuja|samankaltaiset sivut|selaa työpaikkoja|rahoitus|liity nyt niin näet, mitä muuta on tarjolla|hasonló oldalak|böngésszen az állások között|finanszírozás|csatlakozzon most, hogy lássa, miről marad le",
  "類似するページ|似ているページ|求人を見る|資金調達|今すぐ参加して、さらに情報を見る|비슷한 페이지|채용공고 둘러보기|펀딩|지금 가입하고 더 많은 정보 보기|类似主页|相似主页|浏览职位|融资|類似專頁|瀏覽職缺|דפים דומים|עיון במשרות|מימון|הצטרפו עכשיו כדי לראות מה אתם מפספסים",
  "halaman serupa|telusuri pekerjaan|pendanaan|bergabunglah sekarang untuk melihat yang anda lewatkan|trang tương tự|duyệt việc làm|tham gia ngay để xem những gì bạn đang bỏ lỡ|søk etter jobber|bliv medlem for at se, hvad du går glip af|bli med nå for å se hva du går glipp av",
];

const REPOSTS: readonly string[] = [
  "~ reposted this|~ shared this|reposted this|~ hat dies direkt geteilt|~ hat dies geteilt|~ hat dies repostet|~ hat dies erneut gepostet|~ a republié ceci|~ a partagé ceci|~ ha compartido esto|~ ha republicado esto|~ ha vuelto a publicar esto|~ lo ha compartido|~ ha diffuso questo post|~ ha condiviso questo|~ ha ripubblicato questo|~ compartilhou isso|~ republicou isto|~ compartilhou isto|~ partilhou isto|~ heeft dit gerepost|~ heeft dit gedeeld|~ udostępnił(a) to|~ udostępnił to|~ podał to dalej|~ ponownie opublikował(a) to|~ bunu yeniden paylaştı|~ bunu paylaştı|~ bunu yeniden yayınladı|~ bunu yeniden gönderdi|أعاد ~ نشر هذا|أعادت ~ نشر هذا|~ أعاد نشر هذا|شارك ~ هذا|قام ~ بإعادة نشر هذا",
  "~ delade detta|~ har delat detta igen|~ lade upp detta igen|~ har lagt upp detta igen|~ repostade detta|~ delte dette|~ har delt dette|~ delte dette på nytt|~ har slået dette op igen|~ genopslog dette|~ la ut dette på nytt|~ jakoi tämän|~ julkaisi tämän uudelleen|~ uudelleenjulkaisi tämän|~ ezt osztotta meg|~ megosztotta ezt|~ újraposztolta ezt|~ je ponovo objavio/la ovo|~ ponovno je objavio/la ovo|~ je ponovno objavio/la ovo|~ sdílí tento příspěvek|~ toto sdílí|~ přeposílá|~ a redistribuit|~ a redistribuit aceasta|~ a distribuit aceasta|~ a republicat|~ поделилась этим|~ поделился этим|~ поделилось этим|~ делится этим|~ поширила це|~ поширив це|~ поширює це|~ το αναδημοσίευσε|~ το κοινοποίησε",
  "~ a repostat aceasta|~ a redistribuit acest lucru|~ har delt dette igen|~ har slået dette op på ny|~ ponownie udostępnił to|~ ponownie udostępnił(a) to|~ ponownie udostępniła to|~ ezt újra közzétette|~ újra közzétette ezt|~ memposting ulang ini|~ membagikan ulang ini|~ đã đăng lại nội dung này|~ đã chia sẻ nội dung này",
  "~さんが再投稿しました|~さんがこれを再投稿しました|~がこれを再投稿しました|~さんがシェアしました|~がシェアしました|~님이 퍼감|~님이 이 글을 퍼감|~님이 재게시함|~转发了此动态|~ 转发了|~轉發了此動態|~ 轉發了|~ פרסם זאת מחדש|~ פרסמה זאת מחדש|~ פרסם/ה את זה מחדש|~ שיתף/ה את זה|~ این را بازنشر کرد|~ این را به اشتراک گذاشت",
];

const ACTIONS: readonly string[] = [
  "like|comment|share|repost|send|report this post|copy|to view or add a comment, sign in|join now|sign in|see more|show more|…more|…see more|edited|view profile|view organization page for ~|view organization page for ~, graphic|~ comments|~ comment|~ reposts|~ repost|~ reactions|~ likes|play video|no alternative text description for this image|activate to view larger image|loaded|loaded: ~|video player is loading|video player is loading.|current time ~|duration ~|remaining time ~|playback rate|stream type live|mute|unmute|fullscreen|1x|poll closed|view event|link copied|view comments",
  "gefällt mir|kommentieren|kommentar|teilen|reposten|senden|diesen beitrag melden|kopieren|jetzt anmelden|einloggen|anmelden|mehr anzeigen|mehr ansehen|bearbeitet|profil anzeigen|organisationsseite für ~ anzeigen|organisationsseite für ~ anzeigen, grafik|~ kommentare|~ kommentar|kein alt-text für dieses bild vorhanden|keine alternative textbeschreibung für dieses bild",
  "j'aime|j’aime|commenter|partager|republier|envoyer|signaler ce post|signaler ce contenu|copier|s'inscrire|s'identifier|voir plus|afficher plus|modifié|voir la page de l'organisation pour ~|voir le profil|~ commentaires|~ commentaire|aucune description alternative pour cette image|aucune description de texte alternative pour cette image",
  "recomendar|comentar|compartir|volver a publicar|enviar|denunciar esta publicación|copiar|únete ahora|iniciar sesión|ver más|mostrar más|editado|ver la página de empresa de ~|ver perfil|~ comentarios|~ comentario|no hay descripción alternativa para esta imagen|no hay ninguna descripción alternativa para esta imagen",
  "consiglia|commenta|condividi|diffondi il post|invia|segnala questo post|copia|iscriviti ora|accedi|vedi altro|mostra altro|modificato|visualizza la pagina dell’organizzazione di ~|visualizza la pagina dell'organizzazione di ~|visualizza profilo|~ commenti|~ commento|nessuna descrizione alternativa per questa immagine",
  "gostei|gosto|comentar|compartilhar|partilhar|republicar|enviar|denunciar esta publicação|copiar|cadastre-se agora|entrar|ver mais|exibir mais|mostrar mais|editado|ver página da organização de ~|ver perfil|~ comentários|~ comentário|não foi fornecido texto alternativo para esta imagem|nenhum texto alternativo para esta imagem",
  "interessant|commentaar|commentaar toevoegen|delen|doorplaatsen|reposten|verzenden|deze bijdrage melden|kopiëren|nu lid worden|aanmelden|meer weergeven|meer tonen|bewerkt|organisatiepagina weergeven voor ~|profiel weergeven|~ commentaren|~ reacties|geen alternatieve tekst opgegeven voor deze afbeelding",
  "poleć|skomentuj|udostępnij|podaj dalej|wyślij|zgłoś tę publikację|zgłoś tę aktualizację|kopiuj|dołącz teraz|zaloguj się|więcej|pokaż więcej|edytowane|wyświetl stronę organizacji użytkownika ~|wyświetl profil|~ komentarzy|~ komentarze|~ komentarz|brak alternatywnego opisu tekstowego dla tego zdjęcia",
  "beğen|yorum yap|yorum yapın|paylaş|yeniden yayınla|gönder|bu gönderiyi şikayet et|bu gönderiyi şikayet edin|kopyala|hemen katıl|oturum açın|devamı|daha fazla göster|düzenlendi|~ kuruluş sayfasını görüntüle|profili görüntüle|~ yorum|bu görsel için alternatif metin açıklaması yok|bu görsel için metin sağlanmadı",
  "أعجبني|تسجيل الإعجاب|إعجاب|~ تعليقًا|الإبلاغ عن هذه الشركة|عرض جميع الموظفين البالغ عددهم ~|تعليق|مشاركة|إعادة نشر|إرسال|الإبلاغ عن هذا المنشور|نسخ|انضم الآن|تسجيل الدخول|عرض المزيد|المزيد|تم التعديل|تم تعديله|عرض صفحة المنظمة الخاصة بـ ~|عرض الملف الشخصي|~ تعليقات|~ تعليق|لا يتوفر وصف نصي بديل لهذه الصورة",
  // Buttons and counters of the head of a page, all languages
  "get directions|follow|following|view all employees|see jobs|~ followers|~ follower|discover all ~ employees|report this company|see all employees on linkedin|contact info|home|posts|jobs|people|wegbeschreibung|folgen|alle mitarbeiter:innen anzeigen|alle ~ beschäftigten anzeigen|~ follower:innen|jobs anzeigen|itinéraire|obtenir l'itinéraire|suivre|voir tous les employés|~ abonnés|~ abonné|cómo llegar|seguir|ver todos los empleados|~ seguidores|~ seguidor|indicazioni|ottieni indicazioni|segui|vedi tutti i dipendenti|como chegar|obter direções|ver todos os funcionários|routebeschrijving|volgen|alle medewerkers weergeven|~ volgers|~ volger|wyznacz trasę|obserwuj|zobacz wszystkich pracowników|~ obserwujących|~ obserwujący|yol tarifi al|takip et|tüm çalışanları gör|~ takipçi|الحصول على الاتجاهات|متابعة|عرض جميع الموظفين|~ متابع|~ متابعين|~ متابعًا",
  "gilla|kommentera|kommentar|dela|skicka|rapportera det här inlägget|visa mer|mer|redigerad|visa profil|visa organisationssidan för ~|~ kommentarer|~ kommentar|~ reaktioner|~ delningar|~ följare|följ|gå med nu|logga in|synes godt om|del|følg|~ følgere|ingen alternativ textbeskrivning för bilden|aktivera för att visa större bild|visa alla anställda",
  "to se mi líbí|komentář|komentovat|okomentovat|sdílet|odeslat|nahlásit tento příspěvek|zobrazit více|více|upraveno|zobrazit profil|~ komentářů|~ komentáře|~ komentář|~ reakcí|~ sledujících|sledovat|připojit se|přihlásit se|pro tento obrázek není k dispozici alternativní text|aktivujte pro zobrazení většího obrázku",
  "apreciază|apreciați|comentează|comentați|distribuie|distribuiți|trimiteți|raportați această postare|vedeți mai mult|mai mult|editat|~ comentarii|~ comentariu|~ reacții|~ de urmăritori|~ urmăritori|urmăriți|înscrieți-vă acum|conectați-vă|nu există text alternativ pentru această imagine|activați pentru a vedea imaginea mărită",
  "нравится|комментировать|комментарий|поделиться|отправить|пожаловаться на эту публикацию|ещё|показать ещё|изменено|комментариев: ~|~ комментариев|~ комментарий|~ комментария|реакций: ~|~ реакций|отслеживающих: ~|~ отслеживающих|~ подписчиков|отслеживать|присоединиться|войти|для этого изображения нет описания|нажмите, чтобы увеличить изображение",
  "подобається|коментувати|коментар|поширити|надіслати|поскаржитися на цей допис|більше|показати більше|змінено|коментарів: ~|~ коментарів|~ коментар|~ коментарі|реакцій: ~|~ реакцій|підписники: ~|~ підписників|стежити|приєднатися|увійти|для цього зображення немає опису|натисніть, щоб збільшити зображення",
  "μου αρέσει|σχόλιο|σχολιάστε|κοινοποίηση|αποστολή|αναφορά αυτής της δημοσίευσης|δείτε περισσότερα|περισσότερα|επεξεργασμένο|~ σχόλια|~ σχόλιο|~ αντιδράσεις|~ ακόλουθοι|ακολουθήστε|εγγραφή τώρα|εγγραφή|σύνδεση|δεν υπάρχει εναλλακτικό κείμενο για αυτήν την εικόνα|ενεργοποιήστε για μεγαλύτερη εικόνα",
  "synes godt om|kommenter|kommentér|del|send|rapportér dette opslag|rapporter dette opslag|redigeret|~ synes godt om|tilmeld dig nu|log ind|vis mere|liker|kommenter|rapporter dette innlegget|rapporter innlegget|redigert|bli med nå|logg på|logg inn|tykkää|kommentoi|jaa|lähetä|ilmoita tästä julkaisusta|muokattu|liity nyt|kirjaudu|~ kommenttia|~ seuraajaa|tetszik|hozzászólás|megosztás|küldés|bejegyzés jelentése|szerkesztve|csatlakozás most|bejelentkezés|~ hozzászólás|~ követő",
  "~ reaktionen|~ réactions|~ reacciones|~ reazioni|~ reações|~ reacties|~ reakcji|~ tepki|~ تفاعل|~ votes|~ stimmen|~ votos|~ voti|~ stemmen|~ głosów|~ oy|~ صوت|~ hlasů|~ voturi|~ röster|голосов: ~|голосів: ~|~ ψήφοι|activate to view larger image|klicken, um das bild größer anzuzeigen|activez pour agrandir l'image|actívala para ver la imagen más grande|attiva per visualizzare un'immagine più grande|ative para ver a imagem maior|activeren om grotere afbeelding weer te geven|aktywuj, aby powiększyć obraz|daha büyük resim görüntülemek için etkinleştirin|نشط لعرض صورة أكبر",
  "ilmoita julkaisusta|näytä lisää|~ kommentti|~ reaktiota|~ seuraaja|seuraa|kirjaudu sisään|hozzászólok|jelentse ezt a bejegyzést|továbbiak|több megjelenítése|~ reakció|követés|csatlakozás|lik|anmeld dette opslag|~ følger",
  "いいね！|いいね|コメント|コメントする|シェア|送信|この投稿を報告|このポストを報告|もっと見る|続きを見る|編集済み|コメント~件|~件のコメント|~件のリアクション|フォロワー~人|フォロワー: ~人|~人のフォロワー|フォロー|今すぐ参加|サインイン|추천|댓글|공유|보내기|이 글 신고|이 업데이트 신고|더보기|수정됨|댓글 ~개|팔로워 ~명|팔로우|지금 가입|로그인",
  "赞|评论|分享|发送|举报此动态|举报该动态|更多|已编辑|~ 条评论|~条评论|~ 位关注者|~位关注者|~ 关注者|关注|立即加入|登录|讚|留言|檢舉此貼文|已編輯|~ 則留言|~ 位關注者|關注|登入|לייק|אהבתי|תגובה|שיתוף|שליחה|דיווח על פוסט זה|דיווח על הפוסט הזה|עוד|נערך|~ תגובות|~ עוקבים|מעקב|הצטרפות|כניסה",
  "suka|komentari|komentar|bagikan|kirim|laporkan postingan ini|laporkan post ini|lihat selengkapnya|diedit|~ komentar|~ pengikut|ikuti|bergabung sekarang|masuk|thích|bình luận|chia sẻ|gửi|báo cáo bài viết này|báo cáo bài đăng này|xem thêm|đã chỉnh sửa|~ bình luận|~ người theo dõi|theo dõi|tham gia ngay|đăng nhập",
  "poleć to|komentarz|edytowano|apreciere|comentariu|editată",
];

const REPLIES: readonly string[] = [
  "reply|replies|antworten|antwort|répondre|responder|rispondi|beantwoorden|antwoorden|odpowiedz|yanıtla|رد|الرد|ответить|відповісти|απάντηση|svara|odpovědět|răspundeți|răspunde|svar",
];

/** The labels of the network's screen. */
export const LINKEDIN_LABELS = new LabelTable({
  profile: PROFILE,
  start: POSTS_START,
  end: POSTS_END,
  repost: REPOSTS,
  action: ACTIONS,
  reply: REPLIES,
});
