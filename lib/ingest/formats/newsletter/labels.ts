import { asksToView } from "@/lib/ingest/formats/newsletter/asks-to-view";
import { ScreenLabels } from "@/lib/ingest/formats/screen-labels";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** What a line of a newsletter is that tells no news: how to leave it, where to read it, what is in it, a greeting, what was paid for, where else its makers write. */
export type LetterLabel = "foot" | "view" | "contents" | "greeting" | "sponsor" | "network" | "picture";

const FOOT: readonly string[] = [
  "you receive this|you receive our|to leave the list|to leave this list|if you no longer wish|if you do not wish|unsubscribe|thanks for reading|thank you for reading|you are getting this|you're getting this|you are on this list|you are receiving this|you received this|you're receiving this|you get this|this email was sent to|to unsubscribe|manage your preferences|update your preferences|manage preferences|follow us|our mailing address|was this forwarded to you|if this was forwarded|if it was forwarded|if you liked this|if you enjoyed this|enjoyed this|forward to a friend|all rights reserved|kind regards|best wishes|until next time",
  "wenn sie keine weiteren|wenn sie künftig keine|newsletter abbestellen|danke fürs lesen|abbestellen|abmelden|sie erhalten diesen newsletter|sie erhalten diese e-mail|du erhältst diesen newsletter|du bekommst diese mail|sie bekommen diesen newsletter|sie bekommen diese mail|dieser newsletter wird|wenn sie diesen newsletter|wenn du diesen newsletter|folgen sie uns|folgt uns|wurde ihnen diese mail weitergeleitet|wurde dir diese mail weitergeleitet|hat ihnen diese ausgabe gefallen|hat dir diese ausgabe gefallen|wenn ihnen dieser brief gefällt|wenn dir dieser brief gefällt|folge uns|impressum|datenschutz|mit freundlichen grüßen|herzliche grüße|bis zum nächsten mal|an freunde weiterleiten",
  "merci de m'avoir lu|merci de votre lecture|merci d'avoir lu|si vous ne souhaitez plus|se désabonner|se désinscrire|désinscription|vous recevez cette newsletter|vous recevez ce courriel|vous recevez ce mail|vous recevez ce bulletin|vous recevez cette lettre|vous recevez ce message|vous recevez cet e-mail|vous recevez cette infolettre|pour vous désabonner|pour ne plus recevoir|suivez-nous|on vous a transféré|cette lettre vous a été transférée|cette lettre vous a plu|si cette lettre vous a plu|vous aimez cette lettre|mentions légales|bien cordialement|à bientôt|gérer vos préférences",
  "gracias por leer|darse de baja|date de baja|cancelar suscripción|cancelar la suscripción|recibes este correo|recibe este correo|recibes este boletín|recibe este boletín|si no desea recibir|si no deseas recibir|síguenos|te han reenviado|si te ha gustado|te ha gustado|síganos|aviso legal|un saludo|hasta pronto|política de privacidad",
  "grazie per aver letto|grazie per la lettura|disiscriviti|annulla l'iscrizione|cancella l'iscrizione|ricevi questa e-mail|ricevi questa mail|ricevi questa newsletter|se non vuoi più ricevere|seguici|ti hanno inoltrato|se ti è piaciuta|ti è piaciuta|note legali|cordiali saluti|a presto|informativa sulla privacy",
  "cancelar subscrição|cancelar inscrição|cancelar a subscrição|descadastrar|recebeu este e-mail|você recebeu este|está a receber este|você está recebendo este|se não quiser receber|siga-nos|reencaminharam-lhe|se gostou desta|gostou desta|sigam-nos|até breve|política de privacidade",
  "uitschrijven|afmelden|je ontvangt deze nieuwsbrief|u ontvangt deze nieuwsbrief|je ontvangt deze mail|u ontvangt deze e-mail|volg ons|doorgestuurd gekregen|heb je deze mail doorgestuurd gekregen|vond je dit leuk|met vriendelijke groet|tot de volgende keer|privacyverklaring",
  "jeśli nie chcesz|jeżeli nie chcesz|nie chcesz otrzymywać|newsletter wysyła|wypisz się|zrezygnuj z subskrypcji|rezygnacja z subskrypcji|otrzymujesz tę wiadomość|otrzymujesz ten newsletter|otrzymują państwo|obserwuj nas|ktoś przesłał ci|podobał ci się ten list|śledź nas|polityka prywatności|do następnego razu|pozdrawiamy",
  "abonelikten çık|abonelikten ayrıl|listeden çık|bu e-postayı|bu bülteni|bizi takip edin|gizlilik politikası|sevgilerle|görüşmek üzere",
  "إلغاء الاشتراك|لإلغاء الاشتراك|تصلك هذه الرسالة|وصلتك هذه الرسالة|تتلقى هذه الرسالة|تابعونا|تابعنا|سياسة الخصوصية|مع أطيب التحيات|إلى اللقاء",
  "отписаться|отказаться от рассылки|вы получили это письмо|вы получаете это письмо|вы получаете эту рассылку|подписывайтесь на нас|мы в соцсетях|политика конфиденциальности|до встречи|с уважением",
  "відписатися|відмовитися від розсилки|ви отримали цей лист|ви отримуєте цей лист|ви отримуєте цю розсилку|стежте за нами|ми в соцмережах|політика конфіденційності|до зустрічі|з повагою",
  "avsluta prenumeration|avprenumerera|avregistrera|du får detta|följ oss|med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|integritetspolicy|odhlásit odběr|odhlásit se z odběru|tento e-mail jste|tento e-mail dostáváte|sledujte nás|s pozdravem|dezabonare|dezabonează-te|primiți acest|urmărește-ne|cu stimă|cu drag",
  "afmeld|afmeld nyhedsbrevet|du modtager denne|du får denne|følg os|med venlig hilsen|meld deg av|meg av|du mottar denne|følg oss|vennlig hilsen|peruuta tilaus|peru tilaus|lopeta tilaus|saat tämän viestin|saat tämän uutiskirjeen|seuraa meitä|ystävällisin terveisin|leiratkozás|ön azért kapta|azért kapta ezt|kövessen minket|üdvözlettel|odjava|odjavite se|primate ovu poruku|primili ste|pratite nas|srdačan pozdrav|lijep pozdrav|отпишете се|получавате това|последвайте ни|odhlásiť sa|tento e-mail ste|sledujte nás|atsisakyti prenumeratos|gaunate šį|sekite mus|loobu uudiskirjast|donar-se de baixa|segueix-nos",
  "διαγραφή από τη λίστα|κατάργηση εγγραφής|λαμβάνετε αυτό|ακολουθήστε μας|με εκτίμηση|φιλικά|πολιτική απορρήτου",
];

/** What ends a subscription: no other page has these words on a line of their own. */
const LEAVE =
  /unsubscri|abbestell|abmelden|désabonn|désinscri|dar(?:se|te|nos)? de baja|date de baja|cancelar (?:la )?su[bs]s?crip|cancelar (?:a )?(?:subscrição|inscrição)|descadastr|disiscriv|annulla(?:re)? l.iscrizione|cancella(?:re)? l.iscrizione|uitschrijven|afmelden|wypis(?:z|ać) się|zrezygn|rezygnacj|abonelikten|listeden (?:çık|ayrıl)|üyeli\p{L}{2,8} (?:çık|ayrıl|iptal)|إلغاء الاشتراك|отписаться|отписк|відписатися|відписк|avprenumerera|avsluta prenumeration|odhlásit|dezabon|afmeld|meld deg av|avmeld|peruuta tilaus|peru tilaus|leiratkoz|odjav(?:a|ite)|отпишете се|odhlásiť|atsisakyti|loobu|donar-se de baixa|διαγραφή(?: από|\s?[|·]|$)|κατάργηση εγγραφής|leave (?:the|this) list|stop (?:receiving|getting)|no longer (?:wish|want) to receive|nicht (?:mehr|länger) (?:erhalten|bekommen)|ne plus recevoir|dejar de recibir|non vuoi più ricevere|non desideri più ricevere|deixar de receber|niet (?:meer|langer) (?:wilt? )?ontvangen|nie (?:chcesz|chcą) .{0,24}otrzymywać|almak istemiyorsanız|не хотите .{0,12}получать|не хочете .{0,12}отримувати|не бажаєте .{0,12}отримувати|per non ricever|non ricevere più|no (?:deseas?|quieres?|quiere) (?:seguir )?recibi|para no recibir|não (?:quiser|desejar|quer|deseja) .{0,12}receber|inte (?:längre )?(?:vill|önskar) .{0,24}(?:få|ha|ta emot)|ikke (?:længere |lenger )?(?:vil|ønsker) .{0,24}(?:modtage|motta|få)|geen .{0,24}meer (?:wilt? )?(?:ontvangen|krijgen)|aby nie otrzymywać|чтобы не получать|щоб не отримувати|δεν επιθυμείτε|配信停止|配信解除|購読解除|登録解除|登録・解除|登録・変更・解除|解除・変更|退订|退訂|수신\s?거부|구독\s?취소|hủy đăng ký|berhenti berlangganan|להסרה|opt[- ]?out|hier austragen|abbestellung|odhlás(?:enie|ení)|отписва|одјав|manage (?:your |my )?(?:subscriptions?|preferences)|reply with stop|(?:geen|niet meer).{0,20}(?:mail|nieuwsbrief).{0,20}\?|meld je (?:dan )?af|abmeldung ist/iu;

const VIEW: readonly string[] = [
  "view this post on the web at|view this post on the web|read in app|open in app|view in browser|view this email in your browser|view online|read online|view in your browser|open in browser|im browser anzeigen|im browser ansehen|online ansehen|im browser lesen|online lesen|voir dans le navigateur|voir en ligne|lire en ligne|version en ligne|afficher dans le navigateur|ver en el navegador|ver en línea|ver en tu navegador|visualizza nel browser|leggi online|versione online|ver no navegador|ver no browser|ver online|bekijk in browser|bekijk in je browser|online bekijken|bekijk online|bekijk de webversie|zobacz w przeglądarce|wyświetl w przeglądarce|czytaj online|tarayıcıda görüntüle|tarayıcıda aç|عرض في المتصفح|اعرض في المتصفح|اقرأ في المتصفح|открыть в браузере|посмотреть в браузере|читать онлайн|відкрити в браузері|переглянути в браузері|читати онлайн|visa i webbläsaren|zobrazit v prohlížeči|vezi în browser|δείτε το στον περιηγητή|άνοιγμα στον περιηγητή|άνοιγμα σε περιηγητή|versión web|version web|webversie|webversion|versione web|versão web|wersja www|web sürümü|δείτε αυτό το e-mail στον περιηγητή σας|προβολή στον περιηγητή|vis i browser|se i browser|læs online|vis i nettleser|les på nett|avaa selaimessa|lue selaimessa|näytä selaimessa|megtekintés böngészőben|megnyitás böngészőben|otvori u pregledniku|prikaži u pregledniku|виж в браузъра|zobraziť v prehliadači|subscribe|share this newsletter|abonnieren|s'abonner",
];

const CONTENTS: readonly string[] = [
  "in this issue|in this letter|in this newsletter|in diesem brief|in diesem newsletter|dans cette lettre|dans cette newsletter|dans ce bulletin|en esta carta|en esta newsletter|en esta edición|en este correo|in questa lettera|in questa newsletter|in questo bollettino|nesta carta|neste boletim|nesta newsletter|in deze brief|in deze editie|in deze mail|w tym liście|w tym wydaniu|w tym biuletynie|bu bültende|bu mektupta|في هذه النشرة|في هذه الرسالة|в этом письме|в этой рассылке|у цьому листі|у цій розсилці|i det här brevet|i det här nyhetsbrevet|i detta brev|i dette brev|i dette brevet|i dette nyhetsbrevet|tässä kirjeessä|tässä uutiskirjeessä|tässä tiedotteessa|tässä viestissä|v tomto dopise|v tomto zpravodaji|în această scrisoare|în acest buletin|ebben a levélben|u ovom pismu|u ovom biltenu|contents|table of contents|this month|this week|in this edition|in dieser ausgabe|inhalt|themen|die themen|dans ce numéro|sommaire|au sommaire|en este número|en este boletín|contenido|índice|in questo numero|sommario|indice|nesta edição|neste número|conteúdo|in dit nummer|in deze nieuwsbrief|inhoud|w tym numerze|w numerze|spis treści|bu sayıda|içindekiler|في هذا العدد|المحتويات|в этом выпуске|содержание|у цьому випуску|зміст|i detta nummer|innehåll|v tomto čísle|obsah|în acest număr|cuprins|i dette nummer|indhold|i dette nummeret|innhold|tässä kirjeessä|tässä numerossa|sisältö|ebben a számban|tartalom|u ovom broju|sadržaj|в този брой|съдържание|v tomto čísle|σε αυτό το τεύχος|περιεχόμενα",
  "目次|もくじ|今号の内容|今月の内容|目录|目錄|本期目录|本期目錄|本期内容|本期內容|목차|차례",
];

const GREETING =
  /^(?:dear|hello|hi|good morning|liebe|lieber|sehr geehrte|hallo|guten tag|moin|chers?|chères?|bonjour|queridos?|queridas?|estimad|hola|buenos días|cari|care|gentil|buongiorno|ciao|caros?|caras?|prezad|olá|beste|geachte|goedemorgen|drodzy|szanowni|cześć|dzień dobry|sevgili|değerli|merhaba|sayın|أعزاء|عزيزي|عزيزتي|مرحبا|السلام|дорогие|уважаемые|здравствуйте|добрый день|доброе утро|добрый вечер|привет|дорогі|шановні|вітаємо|добрий день|доброго ранку|доброго дня|добрий вечір|доброго вечора|привіт|kära|hej|vážení|milí|dragi|stimați|kære|hei|hyvä|hyvät|kedves|tisztelt|poštovan|dragi|drage|уважаеми|скъпи|draga|tere|lugupeetud|gerbiami|benvolgu|αγαπητ|καλημέρα|γεια σας)/iu;

/** `*|FNAME|*`, `{{ first_name }}`: where a program sets the reader's name in. */
const MERGE_TAG = /\*\|[\w:]{2,20}\|\*|\{\{?\s?[\w.| ]{2,40}\}\}?|%[A-Z_]{3,20}%|\[\[?[A-Za-z_]{4,20}\]\]?/;

/** What stands above a text that someone paid for. */
const SPONSORS: readonly string[] = [
  "sponsored|this week's sponsor|our sponsors|message from our partner|message from our sponsor|today's sponsor|sponsored content|sponsor|our sponsor|sponsored by ~|presented by ~|with the support of|with the support of ~|supported by ~|brought to you by ~|together with ~|in partnership with ~|advertisement|advertisements|advertorial|paid content|partner content|promoted|promotion|classifieds|a message from our partner|a message from our partners|a message from our sponsor|a word from our sponsor|a message from ~",
  "anzeige|anzeigen|anzeige von ~|mit unterstützung von|mit unterstützung von ~|mit freundlicher unterstützung von|sponsor der woche|unser sponsor|werbung|gesponsert|gesponserter inhalt|präsentiert von ~|eine nachricht unseres partners|nachricht unseres partners|unsere sponsoren|sponsor dieser ausgabe|hauptsponsor ~|eine nachricht von unserem partner|ein wort unseres sponsors|in eigener sache",
  "publicité|publicité de ~|avec le soutien de|avec le soutien de ~|le sponsor de la semaine|notre sponsor|annonce|sponsorisé|contenu sponsorisé|communiqué sponsorisé|en partenariat avec ~|un message de notre partenaire|message de notre partenaire|message de notre sponsor|nos sponsors|sponsor de la lettre|un message de notre sponsor|le mot de notre sponsor",
  "publicidad|anuncio|patrocinado|contenido patrocinado|patrocinado por ~|patrocinador de la semana|nuestro patrocinador|un mensaje de nuestro patrocinador|mensaje de nuestro patrocinador|nuestros patrocinadores|patrocinador del boletín|un mensaje de nuestros patrocinadores|con el apoyo de ~",
  "pubblicità|sponsorizzato|contenuto sponsorizzato|messaggio promozionale|con il sostegno di|con il sostegno di ~|spazio offerto da|spazio offerto da ~|lo sponsor della settimana|il nostro sponsor|messaggio pubblicitario|informazione pubblicitaria|annuncio|in collaborazione con ~|un messaggio del nostro sponsor|messaggio del nostro sponsor|i nostri sponsor|spazio a pagamento|lo sponsor del numero",
  "publicidade|anúncio|patrocinado|conteúdo patrocinado|patrocínio|apresentado por ~|com o apoio de|com o apoio de ~|patrocinador da semana|os nossos patrocinadores|nossos patrocinadores|mensagem do nosso parceiro|uma mensagem do nosso parceiro|uma mensagem do nosso patrocinador|oferecimento",
  "advertentie|gesponsord|gesponsorde inhoud|aangeboden door ~|met steun van|mede mogelijk gemaakt door|sponsor van de week|onze sponsor|onze sponsors|sponsor van deze brief|bericht van onze partner|een bericht van onze partner|een boodschap van onze sponsor",
  "reklama|materiał sponsorowany|artykuł sponsorowany|materiał partnera|sponsor wydania|sponsor tygodnia|nasz sponsor|nasi sponsorzy|wiadomość od partnera|wiadomość od naszego partnera|partner wydania",
  "reklam|sponsorlu|sponsorlu içerik|iş ortağımızdan bir mesaj|sponsorlarımız|haftanın sponsoru|bu sayının sponsoru|sponsorumuzdan bir mesaj",
  "إعلان|إعلان مدفوع|محتوى مدفوع|محتوى برعاية|برعاية ~|رسالة من شريكنا|رعاتنا|راعي العدد|راعي النشرة|رسالة من الراعي",
  "реклама|на правах рекламы|сообщение нашего партнёра|сообщение партнёра|спонсор выпуска|спонсор недели|наши спонсоры|наші спонсори|спонсор тижня|партнёрский материал|на правах реклами|повідомлення нашого партнера|партнерський матеріал|спонсор випуску",
  "διαφήμιση|χορηγούμενο|χορηγούμενο περιεχόμενο|μήνυμα του συνεργάτη μας|annons|annons från ~|veckans sponsor|ugens sponsor|ukens sponsor|viikon sponsori|χορηγός|χορηγός του γράμματος|χορηγός του τεύχους|χορηγός της εβδομάδας|ο χορηγός μας|οι χορηγοί μας|μήνυμα του χορηγού μας|annonse fra ~|annonce fra ~|mainos|sponsrat|sponsrat innehåll|ett meddelande från vår partner|våra sponsorer|vore sponsorer|våre sponsorer|sponsorimme|naši sponzoři|sponsorii noștri|naši sponzori|támogatóink|нашите спонсори|annonse|inzerce|sponzorováno|zpráva našeho partnera|publicitate|sponsorizat|un mesaj de la partenerul nostru",
  "広告|pr|ＰＲ|スポンサー|廣告|广告|赞助|贊助|推广|광고|후원",
];

const NETWORKS = foldedSpellings(
  "twitter|x|facebook|instagram|linkedin|youtube|mastodon|bluesky|e-mail|email|mail|per mail|per e-mail|par e-mail|par mail|por correo|via e-mail|threads|telegram|tiktok|whatsapp|viber|strava|pinterest|spotify|apple|apple podcasts|google podcasts|deezer|podcast addict|castbox|overcast|pocket casts|amazon music|rss|flickr|vimeo|website|web|homepage|webseite|site web|sitio web|sito web|site|strona www|web sitesi|сайт|вебсайт|share|teilen|partager|compartir|condividi|partilhar|compartilhar|delen|udostępnij|paylaş|مشاركة|поделиться|поширити|tweet|forward|like|comment",
);

const LABELS = new ScreenLabels<LetterLabel>([
  ["sponsor", SPONSORS],
  ["contents", CONTENTS],
  ["view", VIEW],
]);

const FOOT_STARTS = [...foldedSpellings(FOOT)];

/** `[Image: the mill by night] © Ada Marsh`: what mail programs write where a picture stood. */
const PICTURE =
  /^\[\s?(?:image|img|inline image|picture|photograph|photo|logo|cid|illustration|bild|foto|fotografie|grafik|photographie|fotografía|fotografia|ilustración|illustrazione|imagen|immagine|imagem|afbeelding|obraz|zdjęcie|resim|görsel|fotoğraf|صورة|изображение|картинка|фото|зображення|bilde|billede|kuva|obrázek|kép|slika|imagine|снимка|εικόνα|φωτογραφία|画像|写真|图片|圖片|이미지|사진|hình ảnh|gambar|תמונה|تصویر)(?!\p{L})\s?(?:[:：]|\])[^\]\n]{0,200}\]?\s?(?:(?:©|\(c\)|photos?\b|fotos?\b|crédit|credit)[^\n]{0,80})?$/iu;

/** `S P O N S O R E D` */
const SPACED = /(?<![\p{L}\p{N}])(?:\p{Lu} ){3,20}\p{Lu}(?![\p{L}\p{N}])/gu;

const COPYRIGHT = /^(?:copyright\b|©|\(c\)\s)/iu;

/** Longest line that opens a foot: who gets the letter, and why, takes a sentence. */
const MAX_FOOT = 240;

/** What a line says about the letter itself, or null where it is part of what the letter tells. */
export function letterLabel(line: string): LetterLabel | null {
  if (line.length > MAX_FOOT) return null;
  const folded = foldText(unspaced(line)).replace(/^[^\p{L}\p{N}]+/u, "");
  const isFoot = FOOT_STARTS.some(
    (start) => folded.startsWith(start) && !/\p{L}/u.test(folded.charAt(start.length)),
  );
  if (PICTURE.test(line)) return "picture";
  if (isFoot || isLeave(line) || COPYRIGHT.test(line)) return "foot";
  const bare = folded
    .replace(/\]?\s?[:[(<]?\s?<?https?:\S{0,200}$/, "")
    .replace(/\s[-–—~*=+_─━═～](?:\s?[-–—~*=+_─━═～]){0,60}$/u, "")
    .replace(/(?:[\])>】》〉〕］＞]|\s[-~*=+_]|[─━═～―])[-~*=+_─━═～―]{0,60}$/, "")
    .trim();
  const label = LABELS.exact(bare) ?? paidFor(folded);
  if (label) return label;
  if (NETWORKS.has(bare) || isNetworkRow(line)) return "network";
  if (asksToView(line)) return "view";
  if (contentsInLine(folded)) return "contents";
  const greets = line.length <= 80 && GREETING.test(folded);
  return greets && (/[,،!:]$/.test(line) || MERGE_TAG.test(line)) ? "greeting" : null;
}

/** `Facebook <https://…> | Mastodon <https://…>` */
function isNetworkRow(line: string): boolean {
  const names = line
    .replace(NAMED_ROW, "")
    .split(/\s[|·•–-]\s|\s{2,}/)
    .map((part) => foldText(part.replace(ADDRESS_BEHIND, "")));
  return names.length > 1 && names.every((name) => NETWORKS.has(name));
}

/** `Follow the mill: Facebook | Instagram` */
const NAMED_ROW = /^\p{L}[\p{L} ]{1,40}[:：]\s(?!\/\/)/u;
const ADDRESS_BEHIND = /\s?[:[(<]{0,2}https?:\S{1,200}$/;

/** `In this issue: the bridge, the school, the cats` */
function contentsInLine(folded: string): boolean {
  const at = folded.search(/\s?:\s/);
  return at > 0 && at <= 40 && !/https?:/.test(folded) && LABELS.exact(folded.slice(0, at)) === "contents";
}

/** `Anzeige: …`, `Presented by …`: a label with more behind it. */
function paidFor(folded: string): LetterLabel | null {
  if (folded.length <= 60 && LABELS.find(folded, ({ tail }) => tail === "")?.kind === "sponsor")
    return "sponsor";
  const at = folded.search(/\s?[:|.]\s/);
  return at > 0 && at <= 40 && LABELS.exact(folded.slice(0, at)) === "sponsor" ? "sponsor" : null;
}

/** `N E W S L E T T E R`, as capitals are spaced in a masthead. */
const unspaced = (line: string): string => line.replace(SPACED, (word) => word.replaceAll(" ", ""));

const FAREWELL =
  /^(?:herzlich|herzliche grüße|viele grüße|beste grüße|liebe grüße|ihr|ihre|euer|eure|best|best wishes|kind regards|warm regards|warmly|regards|yours|sincerely|cheers|cordialement|bien cordialement|bien à vous|amicalement|saludos|un saludo|un abrazo|cordiali saluti|un caro saluto|saluti|abraços|cumprimentos|com os melhores cumprimentos|met vriendelijke groet|groeten|hartelijke groet|pozdrawiam|pozdrawiamy|z poważaniem|sevgiler|saygılarımla|مع أطيب التحيات|с уважением|с наилучшими пожеланиями|з повагою|vänliga hälsningar|med venlig hilsen|vennlig hilsen|terveisin|s pozdravem|cu stimă|cu drag|με εκτίμηση|üdvözlettel)[,.!]?$/iu;

/** `~~~~~~ <Advertisement>`: the rule that closes what was paid for. */
const CLOSED = /^[-~*=+_─━═～]{3,}.{0,40}[^-~*=+_─━═～]$/u;

/** True for a sponsor's label with the paid text behind it, in its line. */
export const isWholeAd = (line: string): boolean => /[:|.]\s.{24,}$/u.test(line) && !CLOSED.test(line);

/** True for a sponsor's label below the text that it paid for. */
export function closesAd(line: string): boolean {
  return CLOSED.test(line);
}

/** True for the words above the name of who signs a letter. */
export function isFarewell(line: string): boolean {
  return line.length <= 50 && FAREWELL.test(line);
}

/** True for a line on which readers leave the list. */
export function isLeave(line: string): boolean {
  return line.length <= MAX_FOOT && LEAVE.test(line);
}

/** The words of a link to the whole text, at the start of a line. */
export const MORE =
  /^[^\p{L}\p{N}]{0,4}(?:read (?:more|on|the (?:full|whole) (?:story|article))|more|learn more|full story|continue reading|register|find out more|details|mehr lesen|weiterlesen|weiter lesen|mehr erfahren|zum artikel|mehr dazu|mehr|weitere informationen|zur anmeldung|lire la suite|en savoir plus|lire l'article|plus d'informations|leer más|seguir leyendo|más información|leggi (?:di più|tutto|l'articolo)|continua a leggere|per saperne di più|ler mais|leia mais|saiba mais|saber mais|continuar a ler|lees (?:meer|verder|alles)|verder lezen|meer (?:lezen|informatie)|czytaj (?:więcej|dalej)|więcej|dowiedz się więcej|devamını oku|devamı|daha fazla bilgi|اقرأ المزيد|للمزيد|المزيد|تابع القراءة|читать (?:далее|дальше|полностью)|подробнее|узнать больше|читати (?:далі|більше)|докладніше|детальніше|læs (?:mere|hele)|les (?:mer|hele)|lue (?:lisää|koko)|ilmoittaudu|katso lisää|tovább|bővebben|részletek|opširnije|pročitajte više|saznajte više|saznaj više|прочетете (?:още|повече)|виж още|viac|čítať viac|skaityti daugiau|loe edasi|llegir més|läs mer|číst (?:dál|více)|více|citește mai mult|περισσότερα|διαβάστε περισσότερα|詳しくは(?:こちら|コチラ)?|詳細は(?:こちら|コチラ)|続き(?:を読む|はこちら)|もっと(?:見る|読む)|全文を読む|阅读(?:全文|更多)|查看(?:详情|更多)|閱讀(?:全文|更多)|了解更多|더 ?보기|자세히 ?(?:보기|알아보기)|xem thêm|đọc tiếp|baca selengkapnya|selengkapnya|קרא(?:ו)? עוד|המשך קריאה|ادامه مطلب|بیشتر بخوانید)(?!\p{L})\s?[:»>→…]{0,3}/iu;

const ISSUE =
  /^.{0,60}?(?:\bissue\b|\bedition\b|\bvol\.|\bno\.|#\s?\d|\bnr\.?|n[º°]|ausgabe|folge|numéro|número|numero|edición|edizione|edição|nummer|uitgave|numer|wydanie|sayı|العدد|выпуск|№|випуск|číslo|numărul|τεύχος|αρ\.|第|제)\s?[:.]?\s?(?:no\.?\s?|nr\.?\s?|n[º°]\s?|#)?[\d\u0660-\u0669\u06f0-\u06f9０-９]{1,4}/iu;

/** True for a line that numbers the issue: `Issue 12 | March 2024`. */
export function isIssueLine(line: string): boolean {
  return line.length <= 120 && ISSUE.test(line);
}

const NAMES =
  /newsletter|weekly notices|(?:notice|pew) sheet|(?:viikko|kuukausi)tiedote|viikkokirje|månadsbrev|veckobrev|ukebrev|ugebrev|wochenbrief|monatsbrief|メールマガジン|メルマガ|ニュースレター|뉴스레터|电子报|電子報|通讯|通訊|bản tin|buletin|notiziario|infomail|rundmail|mitgliederbrief|mitteilungsblatt|correo informativo|rundbrief|infobrief|infolettre|lettre d.information|boletín|bollettino|boletim|nieuwsbrief|biuletyn|bülten|نشرة|рассылк|вестник|дайджест|розсилк|вісник|nyhetsbrev|nyhedsbrev|uutiskirje|jäsenkirje|hírlevél|bilten|бюлетин|uudiskiri|naujienlaiškis|spravodajca|butlletí|zpravodaj|buletin|bulletin|digest|ενημερωτικό δελτίο|(?:weekly|monthly|daily|news) (?:update|round-?up)|wochenmail|monatsmail|circolare (?:settimanale|mensile)|билтен|lettre (?:n°|hebdomadaire|mensuelle)|news in brief/iu;

/** True for a line that calls what follows a newsletter. */
export function isLetterName(line: string): boolean {
  return line.length <= 120 && NAMES.test(unspaced(line));
}
