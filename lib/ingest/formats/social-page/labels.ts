import { LINKEDIN_LABELS } from "@/lib/ingest/formats/linkedin/labels";
import { ScreenLabels } from "@/lib/ingest/formats/screen-labels";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/**
 * What a label of a network's screen means: a button or counter below a post, a mark inside its text, what says that
 * it is someone else's, a pinned post, the page's head, what ends the page.
 */
export type SocialLabel = "action" | "count" | "inside" | "repost" | "pinned" | "head" | "wall";

const ACTIONS: readonly string[] = [
  "view all ~ comments|view all ~ replies|view all comments|view ~ more comments|liked by ~|alle ~ kommentare ansehen|alle ~ kommentare anzeigen|~ weitere antworten ansehen|gefällt ~ mal|gefällt ~ personen|voir les ~ commentaires|afficher les ~ commentaires|aimé par ~|ver los ~ comentarios|le gusta a ~|les gusta a ~|visualizza tutti e ~ i commenti|visualizza tutti i ~ commenti|piace a ~|ver todos os ~ comentários|curtido por ~|gostos de ~|alle ~ opmerkingen bekijken|alle ~ reacties bekijken|vind-ik-leuks van ~|zobacz wszystkie komentarze: ~|zobacz wszystkie komentarze (~)|wyświetl wszystkie komentarze: ~|polubione przez ~|~ yorumun tümünü gör|~ yorumun tamamını gör|عرض كل التعليقات البالغ عددها ~|عرض جميع التعليقات وعددها ~|посмотреть все комментарии (~)|посмотреть все комментарии: ~|нравится: ~|переглянути всі коментарі (~)|переглянути всі коментарі: ~|visa alla ~ kommentarer|gillas av ~|se alle ~ kommentarer|zobrazit všechny komentáře (~)|vezi toate cele ~ comentarii|δείτε και τα ~ σχόλια|コメント~件をすべて見る|댓글 ~개 모두 보기|查看全部 ~ 条评论",
  "like|comment|share|send|reply|repost|quote|bookmark|boost|favourite|favorite|favourites|favorites|retweet|likes|write a comment|write a comment…|comment as ~|most relevant|all comments|view more comments|view all comments|view more replies|view 1 reply|more|copy link|show this thread|show thread|read replies|open original page|view on x|copy link to post|view post analytics|reactions|author",
  "gefällt mir|kommentieren|teilen|senden|antworten|zitieren|lesezeichen|boosten|favorisieren|schreibe einen kommentar|schreibe einen kommentar…|relevanteste zuerst|am relevantesten|alle kommentare|weitere kommentare anzeigen|weitere kommentare ansehen|diesen thread anzeigen|thread anzeigen|antworten lesen|originalseite öffnen|link kopieren|reposten|mehr|verfasser|teilen auf mastodon",
  "j'aime|commenter|partager|envoyer|répondre|citer|signet|signets|partager le message|booster|ajouter aux favoris|favoris|votre commentaire…|écrire un commentaire|les plus pertinents|tous les commentaires|voir plus de commentaires|afficher plus de commentaires|afficher cette discussion|republier|reposter|plus|auteur|ouvrir la page d'origine",
  "me gusta|comentar|compartir|enviar|responder|citar|guardar|repostear|impulsar|favorito|marcar como favorito|marcador|marcadores|escribe un comentario|escribe un comentario...|más relevantes|todos los comentarios|ver más comentarios|mostrar este hilo|más|autor|abrir página original|republicar",
  "mi piace|commenta|condividi|invia|rispondi|cita|salva|segnalibro|potenzia|condividi post|apprezza|apprezzato|preferito|scrivi un commento|scrivi un commento...|più pertinenti|tutti i commenti|visualizza altri commenti|mostra questa discussione|altro|autore|apri pagina originale|ripubblica",
  "gosto|curtir|comentar|compartilhar|partilhar|enviar|responder|citar|salvar|republicar|repostar|impulsionar|partilhar publicação|favoritar|favorito|adicionar aos favoritos|guardar nos marcadores|escreva um comentário|escreve um comentário…|mais relevantes|todos os comentários|ver mais comentários|mostrar esta sequência|mais|autor|abrir a página original",
  "vind ik leuk|leuk|opmerking plaatsen|reageren|delen|verzenden|beantwoorden|reactie|citeren|bladwijzer|boosten|favoriet|schrijf een opmerking|schrijf een reactie…|meest relevant|alle opmerkingen|meer opmerkingen weergeven|deze collectie weergeven|meer|auteur|oorspronkelijke pagina openen|reposten",
  "lubię to!|lubię to|komentarz|dodaj komentarz|udostępnij|wyślij|odpowiedz|cytuj|zakładka|podbij|dodaj do ulubionych|ulubione|napisz komentarz|napisz komentarz…|najtrafniejsze|wszystkie komentarze|zobacz więcej komentarzy|pokaż ten wątek|więcej|autor|podaj dalej|otwórz stronę oryginalną",
  "beğen|yorum yap|paylaş|gönder|yanıtla|alıntıla|yer işareti|yer imi|yinele|favori|favorilere ekle|yorum yaz|bir yorum yaz...|en alakalı|tüm yorumlar|diğer yorumları gör|bu konuyu göster|yazar|yeniden gönder|orijinal sayfayı aç|daha fazla",
  "أعجبني|إعجاب|تعليق|مشاركة|إرسال|رد|الرد|اقتباس|إشارة مرجعية|إعادة نشر|عزز|تعزيز|مفضلة|أضف إلى المفضلة|تفضيل|اكتب تعليقًا|اكتب تعليقا...|الأكثر ملاءمة|كل التعليقات|عرض المزيد من التعليقات|إظهار هذا الموضوع|المزيد|الكاتب",
  "показать список оценивших|сначала старые|сначала новые|сначала интересные|показать предыдущие комментарии|нравится|комментировать|поделиться|отправить|ответить|цитировать|закладка|в закладки|продвинуть|в избранное|избранное|напишите комментарий|напишите комментарий...|самые актуальные|все комментарии|показать ещё комментарии|показать эту ветку|ещё|автор|репост|сделать репост|ретвитнуть|открыть исходную страницу",
  "подобається|вподобати|коментувати|коментар|поширити|надіслати|відповісти|цитувати|закладка|додати в закладки|передмухнути|уподобати|вподобайка|напишіть коментар|напишіть коментар…|найактуальніші|усі коментарі|переглянути інші коментарі|показати цей ланцюжок|більше|автор|репост|поділитися|відкрити оригінальну сторінку",
  "gilla|kommentera|dela|skicka|svara|citera|bokmärke|boosta|favoritmarkera|mest relevanta|visa fler kommentarer|to se mi líbí|okomentovat|sdílet|odpovědět|boostnout|oblíbit|záložka|citovat|îmi place|comentează|distribuie|trimite|răspunde",
  "μου αρέσει|μου αρέσει!|σχόλιο|σχολίασε|κοινοποίηση|αποστολή|απάντηση|απάντησε|παράθεση|σελιδοδείκτης|ενίσχυση|αγαπημένο|γράψτε ένα σχόλιο|γράψτε ένα σχόλιο…|πιο σχετικά|όλα τα σχόλια|εμφάνιση νήματος|προβολή νήματος|περισσότερα|συντάκτης",
  "следующие комментарии|показать следующие комментарии",
  "tykkää|kommentoi|jaa|vastaa|kirjoita kommentti|näytä lisää kommentteja|tetszik|hozzászólás|megosztás|válasz|válaszok|synes godt om|kommenter|kommentér|del|svar|liker|いいね！|いいね|コメントする|シェア|シェアする|返信|リポスト|引用|ブックマーク|좋아요|댓글 달기|공유하기|답글|답글 달기|suka|komentari|bagikan|balas|thích|bình luận|chia sẻ|trả lời|赞|评论|分享|回复|转发|讚|留言|回覆|پسندیدن|دیدگاه|هم‌رسانی|پاسخ",
];

const INSIDE: readonly string[] = [
  "vedi la traduzione|visualizza la traduzione|voir la traduction|ver la traducción|ver a tradução|vertaling weergeven|bekijk vertaling|übersetzung ansehen|переклад|zobacz tłumaczenie|visa översättning|se oversættelse|zobrazit překlad",
  "read more|(edited)|in reply to|original audio|original sound|translate to ~|show media|show content|content warning|mehr lesen|weiterlesen|(bearbeitet)|als antwort auf|originalton|medien anzeigen|inhalt anzeigen|auf deutsch übersetzen|plus de détails|(modifié)|en réponse à|audio d'origine|afficher le média|traduire en français|leer más|(editado)|en respuesta a|audio original|mostrar contenido|traducir al español|ver traducción|leggi di più|leggi tutto|(modificato)|in risposta a|audio originale|mostra contenuto|traduci in italiano|ler mais|em resposta a|áudio original|mostrar conteúdo|traduzir para o português|traduzir para português|meer lezen|lees meer|(bewerkt)|antwoord aan ~|als antwoord op|in antwoord op|origineel geluid|media weergeven|media tonen|vertalen naar nederlands",
  "czytaj więcej|(edytowano)|w odpowiedzi do|oryginalny dźwięk|pokaż zawartość|devamını oku|(düzenlendi)|yanıt olarak|orijinal ses|türkçeye çevir|اقرأ المزيد|قراءة المزيد|(تم التعديل)|ردًا على|الصوت الأصلي|читать дальше|(изменено)|в ответ на|в ответ|оригинальный звук|показать содержимое|перевести на русский|читати більше|(змінено)|у відповідь на|у відповідь|оригінальний звук|läs mer|(redigerad)|som svar på|originalljud|læs mere|les mer|(redigeret)|(redigert)|číst dál|(upraveno)|v odpovědi na|citește mai mult|(editat)|ca răspuns la|διαβάστε περισσότερα|(επεξεργασμένο)|ως απάντηση σε",
  "this media is not supported in your browser|view in telegram|media is too big|this media is not supported in the widget|please open telegram to view this post|anonymous poll|see more|show more|show less|see less|see translation|translate|translate post|show translation|see original|rate this translation|replying to ~|in reply to ~|photo|photos|video|gif|alt|image|play video|live|edited|public|shared with public|sensitive content|hide image|poll|follow|following",
  "mehr anzeigen|mehr ansehen|weniger anzeigen|übersetzung anzeigen|übersetzen|post übersetzen|originaltext anzeigen|antwort an ~|als antwort auf ~|foto|fotos|bild|bearbeitet|öffentlich|mit öffentlich geteilt|medien ausblenden|inhaltswarnung|folgen",
  "voir plus|afficher plus|afficher la suite|lire la suite|voir moins|voir la traduction|en réponse à ~|traduire|traduire le post|vidéo|modifié|public|partagé avec public|contenu sensible|suivre",
  "ver más|mostrar más|ver menos|mostrar menos|ver traducción|en respuesta a ~|traducir|traducir post|vídeo|editado|público|compartido con público|contenido sensible|seguir",
  "altro...|mostra altro|mostra di più|mostra meno|vedi traduzione|in risposta a ~|traduci|traduci post|modificato|pubblico|condiviso con pubblico|contenuto sensibile|segui",
  "ver mais|mostrar mais|ver menos|mostrar menos|ver tradução|traduzir|traduzir post|publicado para público|conteúdo sensível|seguir",
  "meer weergeven|meer tonen|minder weergeven|vertaling bekijken|in antwoord op ~|vertalen|bericht vertalen|afbeelding|bewerkt|openbaar|gedeeld met openbaar|gevoelige inhoud|volgen",
  "wyświetl więcej|pokaż więcej|zobacz więcej|pokaż mniej|zobacz tłumaczenie|w odpowiedzi do ~|przetłumacz|przetłumacz wpis|zdjęcie|film|edytowano|publiczne|udostępnione publicznie|wrażliwa zawartość|obserwuj",
  "devamını gör|daha fazla göster|daha fazlasını göster|daha az göster|çevirisine bak|çevir|gönderiyi çevir|fotoğraf|düzenlendi|herkese açık|herkese açık ile paylaşılıyor|hassas içerik|takip et",
  "عرض المزيد|إظهار المزيد|عرض أقل|عرض الترجمة|ترجمة|ترجمة المنشور|صورة|فيديو|تم التعديل|العامة|عام|محتوى حساس|متابعة",
  "показать полностью|показать полностью…|запись закреплена|показать ещё|показать больше|ещё...|свернуть|показать перевод|в ответ ~|перевести|перевести пост|фото|видео|изменено|доступно всем|деликатный контент|подписаться|читать|смотреть ещё",
  "показати більше|більше...|згорнути|показати переклад|у відповідь ~|перекласти|перекласти допис|світлина|відео|змінено|доступно для всіх|делікатний вміст|підписатися|стежити|читати далі|переглянути більше",
  "visa mer|visa översättning|översätt|följ|zobrazit více|zobrazit překlad|přeložit|sledovat|vezi mai mult|vezi traducerea|urmărește",
  "δείτε περισσότερα|εμφάνιση περισσότερων|δείτε λιγότερα|δείτε μετάφραση|μετάφραση|φωτογραφία|βίντεο|επεξεργάστηκε|δημόσια|ακολουθήστε|σε απάντηση προς ~",
  "transféré de ~|encaminhado de ~|doorgestuurd van ~|przekazano od ~|هدایت‌شده از ~|محول من ~|показати повністю|читать далее|развернуть|もっと見る|さらに表示|翻訳を表示|더 보기|번역 보기|näytä lisää|näytä käännös|továbbiak|fordítás megtekintése|vis mere|vis mer|vis oversættelse|selengkapnya|lihat terjemahan|xem thêm|xem bản dịch|查看更多|展开|显示更多|翻译帖子|عرض الكل|نمایش بیشتر",
];

const REPOSTS: readonly string[] = [
  "reposted by ~|boosted by ~|shared by ~|repostet von ~|geteilt von ~|geboostet von ~|reposté par ~|republié par ~|partagé par ~|republicado por ~|reposteado por ~|compartido por ~|repostado por ~|compartilhado por ~|partilhado por ~|ripubblicato da ~|ripostato da ~|condiviso da ~|gerepost door ~|herplaatst door ~|gedeeld door ~|geboost door ~|podane dalej przez ~|udostępnione przez ~|~ tarafından yeniden gönderildi|~ tarafından paylaşıldı|أعاد نشره ~|أعيد نشره بواسطة ~|сделал репост ~|репост от ~|репостнул ~|репост ~|поширив ~|поширено ~|репостнуто ~|återpublicerat av ~|delat av ~|repostet af ~|delt af ~|delt av ~|sdílel ~|redistribuit de ~|αναδημοσιεύτηκε από ~|uudelleenjulkaissut ~|újraközölte ~|~さんがリポスト|~がリポスト|~님이 재게시함|由 ~ 转发|由 ~ 轉發",
  "~ has shared|~ shared this|~ shared a memory|~ hat eine erinnerung geteilt|~ a partagé une photo|~ a partagé un lien|~ compartió un recuerdo|~ ha compartido un recuerdo|~ ha condiviso un ricordo|~ partilhou uma memória|~ compartilhou uma lembrança|~ heeft een herinnering gedeeld|~ udostępnił(a) wspomnienie|~ bir anı paylaştı|شارك ~ ذكرى|~ поделился воспоминанием|~ поделилась воспоминанием|~ поділився спогадом|~ поділилася спогадом|~ delade ett minne|~ delte et minde|~ delte et minne|~ sdílel vzpomínku|~ a distribuit o amintire|~ κοινοποίησε μια ανάμνηση|~ hat einen post geteilt|~ hat das geteilt|~ a partagé un post|~ a republié une publication|~ a partagé un souvenir|~ ha compartido una publicación|~ ha compartido un post|~ ha ricondiviso|~ ha ricondiviso un post|~ partilhou um post|~ compartilhou um post|~ heeft een post gedeeld|~ udostępnia post|~ udostępnił(a) post|~ bir gönderiyi paylaştı|شارك ~ منشورًا|~ поделился записью|~ поделилась записью|~ поделилось записью|~ поділився дописом|~ поділилася дописом|~ delade ett inlägg|~ delte et opslag|~ sdílel příspěvek|~ a distribuit o postare|~ κοινοποίησε μια ανάρτηση",
  "forwarded from ~|~ återpublicerade|~ har återpublicerat|~ har repostet|~ ha republicado|~ ha vuelto a publicar|~ podał(a) dalej|~ julkaisi uudelleen|переслано из ~|переслано от ~|переслано з ~|weitergeleitet von ~|weitergeleitet aus ~|transféré depuis ~|reenviado de ~|inoltrato da ~|~ reposted|~ boosted|~ retweeted|~ shared a post|~ shared a post.|~ shared a link|~ shared a link.|~ shared a memory.|~ shared a video.|~ shared a photo.|~ shared an event.|~ reposted this|~ shared|quote|quoted|boosted",
  "~ hat repostet|~ hat gepostet|~ hat retweetet|~ teilte|~ hat geteilt|~ hat einen beitrag geteilt|~ hat einen beitrag geteilt.|~ hat einen link geteilt.|~ hat ein video geteilt.|~ hat ein foto geteilt.|~ hat eine veranstaltung geteilt.|~ teilte einen beitrag|zitat|zitiert",
  "~ a reposté|~ a republié|~ a retweeté|~ a partagé|~ a boosté|~ a partagé une publication|~ a partagé une publication.|~ a partagé un lien.|~ a partagé une vidéo.|~ a partagé un évènement.|citation",
  "~ reposteó|~ retwitteó|~ impulsó|~ compartió|~ ha compartido|~ compartió una publicación|~ compartió una publicación.|~ ha compartido una publicación.|~ compartió un enlace.|~ compartió un video.|cita",
  "~ ha ripostato|~ ha rilanciato|~ ha ripubblicato|~ ha repostato|~ ha ritwittato|~ ha condiviso|~ ha potenziato|~ ha condiviso un post|~ ha condiviso un post.|~ ha condiviso un link.|~ ha condiviso un video.|citazione",
  "~ repostou|~ retweetou|~ republicou|~ impulsionou|~ partilhou|~ compartilhou|~ compartilhou uma publicação|~ compartilhou uma publicação.|~ partilhou uma publicação.|~ partilhou uma publicação|~ compartilhou um link.|citação",
  "~ heeft gerepost|~ heeft geretweet|~ boostte|~ heeft geboost|~ heeft gedeeld|~ heeft een bericht gedeeld|~ heeft een bericht gedeeld.|~ heeft een link gedeeld.|citaat",
  "~ podał dalej|~ podał/a dalej|~ podbił|~ podbił(a)|~ udostępnił post.|~ udostępniła post.|~ udostępnił(a) post.|~ udostępnił(-a) post.|~ udostępnia post.|~ udostępnił link.|cytat",
  "~ yeniden gönderdi|~ retweetledi|~ yineledi|~ yükseltti|~ bir gönderi paylaştı|~ bir gönderi paylaştı.|~ bir bağlantı paylaştı.|~ paylaştı|alıntı",
  "أعاد ~ النشر|~ أعاد النشر|~ أعادت النشر|أعاد ~ نشر هذا|شارك ~ منشورًا|شارك ~ منشورًا.|شارك ~ منشورا.|شاركت ~ منشورًا.|عزز ~|~ عزز",
  "~ сделал репост|~ сделала репост|~ сделал(а) репост|~ репостнул|~ продвинул(а)|~ продвигает|~ поделился публикацией.|~ поделилась публикацией.|~ делится публикацией.|~ поделился ссылкой.|цитата",
  "~ зробив репост|~ зробила репост|~ робить репост|~ передмухнули|~ передмухує|~ поширив допис.|~ поширила допис.|~ поширив(-ла) допис.|~ поширює допис.",
  "~ återpostade|~ boostade|~ delade ett inlägg.|~ přesdílel|~ boostnul|~ sdílel příspěvek.|~ sdílel(a) příspěvek.|~ a distribuit o postare.",
  "~ έκανε αναδημοσίευση|~ αναδημοσίευσε|~ προώθησε|~ κοινοποίησε μια δημοσίευση.|~ κοινοποίησε μια δημοσίευση|~ κοινοποίησε έναν σύνδεσμο.|παράθεση",
];

const PINNED: readonly string[] = [
  "pinned to profile|pinned by ~|oben angeheftet|angepinnt|épinglée|épinglé en haut|fijada|anclado|publicación anclada|fissato in alto|post fissato in alto|fixado no topo|fixada|vastgepind|bovenaan vastgezet|przypięte na górze|en üste sabitlendi|başa tutturulan|закреплён|закреплено сверху|прикріплений|прикріплено|прикріплений допис|fastgjort øverst|festet øverst|nastavno nahoře|připnuto nahoře",
  "pinned|pinned post|pinned tweet|featured|angeheftet|angehefteter beitrag|angehefteter post|fixierter beitrag|épinglé|post épinglé|publication épinglée|message épinglé|fijado|publicación fijada|post fijado|fissato|post fissato|post in evidenza|in evidenza|fixado|publicação fixada|post fixado|afixado|vastgezet|vastgemaakt|vastgezet bericht|przypięty|przypięty post|przypięte|przypięty wpis|sabitlendi|sabitlenen gönderi|sabitlenmiş gönderi|مثبت|منشور مثبت|المنشور المثبت|تم التثبيت|закреплено|закрепленный пост|закреплённая публикация|закріплено|закріплений допис|fäst|fäst inlägg|připnuto|připnutý příspěvek|fixat",
  "καρφιτσωμένη|καρφιτσωμένο|καρφιτσωμένη δημοσίευση",
  "закреплённая запись|закріплений запис|ピン留め|固定された投稿|고정됨|고정된 게시물|kiinnitetty|kiinnitetty julkaisu|rögzítve|kitűzött bejegyzés|fastgjort|festet|disematkan|đã ghim|置顶|置頂",
];

const WALL: readonly string[] = [
  "see more on facebook|see more from ~|log in or sign up for facebook to connect with ~|new to x?|new to twitter?|don't miss what's happening|don’t miss what’s happening|people on x are the first to know.|sign up now to get your own personalized timeline!|trending now|what's happening|you might like|who to follow|you may also like|relevant people|log in to follow profiles or hashtags, favorite, share and reply to posts. you can also interact from your account on a different server.|create new account|forgot password?|related pages|you've reached the end|end of timeline",
  "mehr auf facebook ansehen|mehr von ~ auf facebook anzeigen|neu bei x?|neu bei twitter?|nicht verpassen, was gerade los ist|verpasse nicht, was gerade passiert|neues konto erstellen|passwort vergessen?|im trend|was gerade passiert|vielleicht gefällt dir|wem folgen?|ähnliche seiten",
  "voir plus sur facebook|voir plus de contenu de ~ sur facebook|afficher plus de contenus de ~ sur facebook|nouveau sur x ?|ne manquez pas ce qui se passe|créer un compte|créer nouveau compte|mot de passe oublié ?|tendances|vous pourriez aimer|pages similaires",
  "ver más en facebook|ver más de ~ en facebook|¿eres nuevo en x?|¿nuevo en x?|no te pierdas lo que está pasando|crear cuenta nueva|¿olvidaste tu contraseña?|tendencias|qué está pasando|a quién seguir|páginas relacionadas",
  "altro su facebook|vedi altro di ~ su facebook|vedi di più su facebook|non ti sei ancora iscritto a x?|primo accesso a x?|nuovo su x?|non perderti quello che sta succedendo|crea nuovo account|password dimenticata?|tendenze|chi seguire|pagine correlate",
  "ver mais no facebook|vê mais no facebook|veja mais de ~ no facebook|vê mais de ~ no facebook|novo no x?|não perca o que está acontecendo|criar nova conta|esqueceu a senha?|esqueceste-te da palavra-passe?|assuntos do momento|quem seguir|páginas relacionadas",
  "meer weergeven op facebook|meer bekijken van ~ op facebook|nieuw op x?|nog geen account bij x?|mis niet wat er gebeurt|nieuw account maken|wachtwoord vergeten?|trends voor jou|wie te volgen|verwante pagina's",
  "zobacz więcej na facebooku|zobacz więcej od ~ na facebooku|jesteś nowy na x?|nie przegap tego, co się dzieje|utwórz nowe konto|nie pamiętasz hasła?|najpopularniejsze|podobne strony",
  "facebook'ta daha fazlasını gör|~ isimli sayfanın diğer içeriklerini facebook'ta gör|x'te yeni misin?|neler olduğunu kaçırma|yeni hesap oluştur|şifreni mi unuttun?|gündemdekiler|ilgili sayfalar",
  "عرض المزيد على فيسبوك|عرض المزيد من ~ على فيسبوك|هل أنت جديد على x؟|جديد على x؟|لا تفوت ما يحدث|إنشاء حساب جديد|هل نسيت كلمة السر؟|هل نسيت كلمة المرور؟|المتداول|صفحات ذات صلة",
  "ещё на facebook|другие публикации ~ на facebook|впервые в x?|не пропустите важное|создать новый аккаунт|создать аккаунт|забыли пароль?|актуальные темы|похожие страницы",
  "більше на facebook|більше від ~ у facebook|вперше в x?|не пропустіть важливе|створити новий обліковий запис|створити новий акаунт|забули пароль?|актуальні теми|пов'язані сторінки",
  "se mer på facebook|ny på x?|skapa nytt konto|zobrazit víc na facebooku|jste na x noví?|vytvořit nový účet|vezi mai multe pe facebook|ești nou pe x?|creează cont nou",
  "δείτε περισσότερα στο facebook|νέοι στο x;|μη χάσετε αυτό που συμβαίνει|μην χάσετε ό,τι συμβαίνει|δημιουργία λογαριασμού|δημιουργία νέου λογαριασμού|ξεχάσατε τον κωδικό;|τάσεις|σχετικές σελίδες",
];

const LABELS = new ScreenLabels<SocialLabel>([
  ["pinned", PINNED],
  ["wall", WALL],
  ["repost", REPOSTS],
  ["inside", INSIDE],
  ["action", ACTIONS],
]);

const MORE = new Set(
  [...foldedSpellings(INSIDE)].filter((label) => label.includes(" ") || label.endsWith("...")),
);

/** Words for the rest of a text, behind the three dots of a cut. */
const REST = foldedSpellings(
  "more|mehr|suite|plus|más|mas|altro|mais|meer|więcej|devamı|daha fazla|المزيد|ещё|далее|більше|далі|mer|mere|více|mai mult|περισσότερα|lisää|tovább|továbbiak|もっと見る|続きを読む|더 보기|更多|展开|selengkapnya|xem thêm",
);

/** What a number below a post counts, and in the head of a page. */
const COUNTED = foldedSpellings(
  "vote|votos|voto|voti|stimmen|stimme|stemmen|stem|głosów|głosy|głos|oy|صوت|أصوات|голосов|голоса|голос|голосів|голоси|röster|stemmer|hlasů|hlasy|voturi|ψήφοι|ψήφος|" +
    "comment|comments|share|shares|like|likes|view|views|reply|replies|repost|reposts|quote|quotes|quote tweets|retweets|retweet|bookmarks|bookmark|boost|boosts|favourite|favourites|favorite|favorites|reactions|reaction|plays|others|votes|" +
    "kommentare|kommentar|mal geteilt|mal angesehen|mal gesehen|aufrufe|antworten|antwort|zitate|lesezeichen|favoriten|gefällt-mir-angaben|reaktionen|geteilte inhalte|stimmen|mal favorisiert|mal zitiert|" +
    "commentaires|commentaire|partages|partage|j'aime|vues|vue|réponses|réponse|reposts|citations|signets|favoris|réactions|réaction|" +
    "comentarios|comentario|veces compartido|vez compartido|veces compartida|me gusta|visualizaciones|reproducciones|respuestas|respuesta|citas|elementos guardados|impulsos|favoritos|reacciones|vistas|" +
    "commenti|commento|condivisioni|condivisione|mi piace|visualizzazioni|risposte|risposta|citazioni|segnalibri|condivisioni|apprezzamenti|reazioni|" +
    "comentários|comentário|partilhas|partilha|compartilhamentos|compartilhamento|curtidas|gostos|visualizações|respostas|resposta|citações|itens salvos|reações|impulsos|" +
    "opmerkingen|opmerking|keer gedeeld|vind-ik-leuks|weergaven|reacties|reactie|citaten|bladwijzers|favorieten|antwoorden|" +
    "komentarze|komentarzy|komentarz|udostępnień|udostępnienia|udostępnienie|razy udostępniono|polubień|polubienia|wyświetleń|wyświetlenia|odpowiedzi|odpowiedź|cytaty|cytatów|zakładek|podbicia|podbić|ulubione|reakcji|" +
    "yorum|paylaşım|beğeni|beğenme|görüntüleme|görüntülenme|yanıt|alıntı|yer işareti|yineleme|favori|yeniden gönderi|tepki|" +
    "تعليق|تعليقات|تعليقًا|مشاركة|مشاركات|إعجاب|إعجابات|مشاهدة|مشاهدات|رد|ردود|اقتباس|اقتباسات|إعادة نشر|تفاعل|تفاعلات|تعزيزات|مفضلات|" +
    'комментарий|комментария|комментариев|репост|репоста|репостов|поделились|отметка "нравится"|отметок "нравится"|нравится|просмотр|просмотра|просмотров|ответ|ответа|ответов|цитат|цитаты|закладок|закладки|реакций|продвижений|' +
    "коментар|коментарі|коментарів|поширення|поширень|перегляд|перегляди|переглядів|відповідь|відповіді|відповідей|вподобань|вподобайки|вподобання|репости|репостів|цитат|закладок|реакцій|" +
    "kommentarer|delningar|visningar|svar|gillar|gilla-markeringar|komentářů|komentáře|sdílení|zobrazení|comentarii|distribuiri|vizualizări|aprecieri|" +
    "σχόλια|κοινοποιήσεις|κοινοποίηση|προβολές|απαντήσεις|αναδημοσιεύσεις|αντιδράσεις|σελιδοδείκτες|προωθήσεις|αγαπημένα",
);

/** What the head of a page counts. */
const FOLLOWED = foldedSpellings(
  "followers|follower|following|posts|post|photos & videos|people like this|people follow this|media|subscribers|talking about this|follower*innen|follower:innen|folge ich|beiträge|beitrag|gefolgt|folgt|abonnés|abonnements|abonné|suivis|publications|messages|seguidores|seguidor|seguidos|siguiendo|publicaciones|seguindo|publicações|a seguir|follower|seguiti|seguaci|post|volgers|volgend|berichten|obserwujących|obserwowani|obserwowanych|obserwuje|posty|postów|wpisy|wpisów|takipçi|takip edilen|takip|gönderi|متابع|متابعًا|متابعين|متابعون|يتابع|منشور|منشورات|подписчик|подписчика|подписчиков|подписок|подписки|постов|посты|публикаций|читателей|читаемых|підписників|підписник|підписників|підписок|дописів|дописи|підписників|стежить|följare|följer|sledujících|sleduje|urmăritori|ακόλουθοι|ακολουθεί|αναρτήσεις|δημοσιεύσεις",
);

/** Words before the number: `All reactions: 87`. */
const COUNT_OF = foldedSpellings(
  "all reactions|alle reaktionen|toutes les réactions|todas las reacciones|todas as reações|tutte le reazioni|alle reacties|wszystkie reakcje|tüm ifadeler|tüm tepkiler|كل التفاعلات|جميع التفاعلات|все реакции|усі реакції|всі реакції|alla reaktioner|všechny reakce|toate reacțiile|όλες οι αντιδράσεις",
);

const NUMBER = "[\\d\\u0660-\\u0669\\u06f0-\\u06f9][\\d\\u0660-\\u0669\\u06f0-\\u06f9.,٬٫ ]{0,14}";
const SCALE =
  "(?:\\s?(?:k|m|mio|tsd|tys|mln|mil|mi|mila|md|b|bin|rb|ألف|مليون|тыс|тис|млн|t|tis|mii)(?!\\p{L})\\.?)?";
const LONE_NUMBER = new RegExp(`^${NUMBER}${SCALE}\\+?$`, "iu");
const COUNTER = new RegExp(`^${NUMBER}${SCALE}(?: (?:de|of) )?\\s?(\\P{N}{1,24})$`, "iu");

/** True for a number that stands alone: a counter of reactions where other labels are near. */
export function isLoneNumber(line: string): boolean {
  return line.length <= 20 && LONE_NUMBER.test(line);
}

/** Longest line that can be a label. */
const MAX_LABEL = 120;

/** A picture before the words of a label. */
const PICTURE = /^(?:\p{S}|\p{Extended_Pictographic}|\u200d|\ufe0f){1,6}\s/u;

/** The kind of screen label that `line` is, or null for the writers' own words. */
export function socialLabel(line: string): SocialLabel | null {
  if (line.length > MAX_LABEL) return null;
  return labelOfWords(line) ?? (PICTURE.test(line) ? labelOfWords(line.replace(PICTURE, "")) : null);
}

/** The kind of a label without a name in it, as it stands in a row of them. */
export function labelOfPart(words: string): SocialLabel | null {
  if (words.length > MAX_LABEL) return null;
  const folded = foldText(words);
  return LABELS.exact(folded) ?? counted(folded);
}

function labelOfWords(line: string): SocialLabel | null {
  const folded = foldText(line).replace(/^\.{3}\s?/, "");
  const exact = LABELS.exact(folded);
  if (exact) return exact;
  const [before = "", after] = folded.split(":");
  if (after !== undefined && COUNT_OF.has(before.trim())) return "count";
  const counts = folded.split(/\s?[•·]\s?/).map(counted);
  if (counts.every((kind) => kind !== null)) return counts.includes("count") ? "count" : "head";
  const accepts = (_: unknown, name: string): boolean => isName(name);
  const pattern = LABELS.find(folded, accepts) ?? LABELS.find(folded.replace(/\.$/, ""), accepts);
  return pattern?.kind ?? (LINKEDIN_LABELS.kindOf(folded) === "action" ? "action" : null);
}

function counted(part: string): "count" | "head" | null {
  const unit = COUNTER.exec(part)?.[1]?.trim() ?? "";
  if (COUNTED.has(unit)) return "count";
  return FOLLOWED.has(unit) ? "head" : null;
}

/** What stands for `~` is a name: few words, no sentence. */
function isName(name: string): boolean {
  return name.split(" ").length <= 8 && !/[.!?:,;]\s/.test(name);
}

/** Where the writer's words end in a line that the screen cut off (`… See more`); its length where it is whole. */
export function endOfWords(line: string): number {
  const tail = line.slice(-45);
  const cut = /(?:…|\.\.\.)(\s?[\p{L}\p{M}' .’]{2,30})$/u.exec(tail);
  if (!cut?.[1]) return line.length;
  const label = foldText(cut[1]);
  return MORE.has(label) || REST.has(label) ? line.length - cut[1].length : line.length;
}
