import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** What the button below a story asks for. One line a language, `|` between buttons. */
const CALLS: readonly string[] = [
  "sign up|sign up now|sign up here|register now|register here|register today|donate|donate now|donate today|i want to donate|i want to help|i want to support|give now|support us|support our work|join us|join now|get involved|take part|take action|apply|apply now|apply here|book now|book your place|book a place|book tickets|get tickets|get your ticket|buy tickets|save your seat|save the date|rsvp|download|download now|download the report|download the guide|watch now|watch the video|watch the recording|listen now|listen here|take the survey|see the programme|view the programme|see all events|contact us|shop now|visit the website",
  "jetzt anmelden|hier anmelden|jetzt registrieren|jetzt spenden|spenden|ich möchte spenden|ich will helfen|mitmachen|jetzt mitmachen|jetzt bewerben|hier bewerben|jetzt buchen|tickets kaufen|tickets sichern|platz sichern|herunterladen|jetzt herunterladen|zum download|bericht herunterladen|video ansehen|jetzt ansehen|jetzt anhören|zur umfrage|zum programm|programm ansehen|mitglied werden|kontakt aufnehmen|zum shop",
  "inscrivez-vous|je m'inscris|s'inscrire|inscription|faire un don|je donne|je fais un don|je soutiens|j'adhère|nous soutenir|soutenez-nous|participer|je participe|postuler|candidater|réserver|réserver ma place|je réserve|télécharger|télécharger le rapport|voir la vidéo|regarder|écouter|répondre à l'enquête|voir le programme|adhérer|nous contacter",
  "inscríbete|inscríbete aquí|inscripción|inscripciones|apúntate|dona|dona ahora|quiero donar|quiero ayudar|quiero colaborar|haz un donativo|colabora|participa|solicitar|reservar|reserva tu plaza|comprar entradas|descargar|descargar el informe|ver vídeo|ver el vídeo|escuchar|responder a la encuesta|ver programa|hazte socio|contáctanos",
  "iscriviti|iscriviti ora|iscriviti qui|dona ora|voglio donare|voglio sostenere|fai una donazione|sostienici|partecipa|candidati|prenota|prenota ora|prenota un posto|acquista i biglietti|scarica|scarica il rapporto|guarda il video|ascolta|rispondi al questionario|vedi il programma|diventa socio|contattaci",
  "inscreva-se|inscreva-se aqui|inscrições|doe|doe agora|quero doar|quero ajudar|quero apoiar|faça uma doação|apoie-nos|participe|candidate-se|reserve|reserve o seu lugar|comprar bilhetes|comprar ingressos|baixar|descarregar|transferir|ver vídeo|assistir|ouvir|responder ao inquérito|ver o programa|fale conosco|contacte-nos",
  "meld je aan|meld u aan|aanmelden|schrijf je in|doneer|doneer nu|steun ons|ik doneer|ik steun|ik doe mee|doe mee|solliciteer|solliciteer nu|reserveer|reserveer nu|koop kaarten|bestel kaarten|download het rapport|bekijk de video|kijk terug|luister|luister nu|vul de enquête in|bekijk het programma|word lid|word vrijwilliger|neem contact op",
  "zapisz się|zapisz się teraz|zarejestruj się|wpłać|wesprzyj nas|chcę pomóc|chcę wesprzeć|przekaż darowiznę|weź udział|dołącz do nas|aplikuj|zarezerwuj|kup bilet|kup bilety|pobierz|pobierz raport|obejrzyj|obejrzyj nagranie|posłuchaj|wypełnij ankietę|zobacz program|skontaktuj się z nami",
  "kayıt ol|hemen kayıt ol|kaydol|bağış yap|destek ol|destek olmak istiyorum|katıl|başvur|hemen başvur|bilet al|indir|raporu indir|videoyu izle|izle|dinle|ankete katıl|programı gör|bize ulaşın",
  "سجل الآن|التسجيل|للتسجيل|تبرع|تبرع الآن|ادعمنا|أريد التبرع|أريد الدعم|شارك معنا|شاركنا|قدم الآن|قدم طلبك|احجز الآن|احجز مكانك|حمل التقرير|تحميل|تحميل التقرير|شاهد الفيديو|استمع|املأ الاستبيان|اتصل بنا",
  "зарегистрироваться|регистрация|записаться|пожертвовать|поддержать|поддержать нас|хочу помочь|хочу поддержать|хочу допомогти|хочу підтримати|участвовать|принять участие|подать заявку|забронировать|купить билет|скачать|скачать отчёт|смотреть|смотреть видео|слушать|пройти опрос|программа|связаться с нами|зареєструватися|реєстрація|підтримати|взяти участь|подати заявку|купити квиток|завантажити|дивитися|слухати|пройти опитування",
  "εγγραφείτε|δήλωση συμμετοχής|δηλώστε συμμετοχή|κάντε δωρεά|στηρίξτε μας|θέλω να στηρίξω|θέλω να βοηθήσω|λάβετε μέρος|κάντε αίτηση|κλείστε θέση|αγορά εισιτηρίων|κατεβάστε|κατεβάστε την έκθεση|δείτε το βίντεο|ακούστε|απαντήστε στην έρευνα|δείτε το πρόγραμμα",
  "anmäl dig|anmäl dig här|skänk en gåva|stöd oss|jag vill stödja|jag vill bidra|jeg vil støtte|haluan auttaa|haluan lahjoittaa|chci přispět|chci pomoci|vreau să ajut|vreau să donez|ansök|ansök nu|boka|boka plats|köp biljetter|ladda ner|se filmen|lyssna|svara på enkäten|tilmeld dig|tilmeld|støt os|søg nu|køb billet|hent|se video|lyt|meld deg på|støtt oss|søk nå|kjøp billett|last ned|lytt|ilmoittaudu|lahjoita|hae nyt|varaa paikka|osta liput|katso|kuuntele|vastaa kyselyyn|přihlásit se|přispět|podpořte nás|koupit lístky|stáhnout|poslechnout|înscrie-te|donează|participă|aplică|rezervă|descarcă|ascultă|vezi programul",
];

/** The first word of a button that says what is to be done with what: `Read the agreement`, `Ask a question`. */
const VERBS: readonly string[] = [
  "read|see|view|watch|listen|download|discover|explore|register|book|apply|ask|vote|order|visit|find|sign|join|check|browse|open",
  "zum|zur|lesen|ansehen|jetzt|hier",
  "lire|voir|découvrir|télécharger|consulter|je|j'accède|accéder|visiter|posez|posez-nous",
  "lee|ver|consulta|descarga|descubre|conoce|accede|visita|vota|pide|pregunta|inscríbete|reserva",
  "leggi|vedi|vai|scarica|scopri|consulta|guarda|visita|ascolta|prenota|chiedi",
  "leia|veja|baixe|descubra|conheça|consulte|acesse|aceda|visite|ouça|reserve|pergunte",
  "lees|bekijk|download|ontdek|stel|vraag|ga|bestel|luister|meld|schrijf|reserveer|stem|bezoek|kijk",
  "czytaj|przeczytaj|zobacz|pobierz|sprawdź|odkryj|poznaj|zadaj|zamów|posłuchaj|obejrzyj|przejdź",
  "oku|gör|incele|keşfet|indir|izle|dinle",
  "اقرأ|شاهد|اكتشف|حمل|اطلع|استمع|زر",
  "читать|смотреть|скачать|узнать|узнайте|перейти|открыть|задать|слушать|читати|дивитися|завантажити|дізнатися|перейти|відкрити",
  "läs|se|ladda|upptäck|lyssna|rösta|ställ|gå|boka|læs|hent|lyt|stil|stem|les|last|hør|still|lue|katso|lataa|tutustu|kysy|siirry|kuuntele",
  "číst|přečtěte|zobrazit|stáhnout|zjistit|prohlédnout|čítať|zobraziť|stiahnuť|olvassa|nézze|töltse|pročitaj|pogledaj|preuzmi|saznaj|citește|vezi|descarcă|află|прочети|виж|изтегли|διαβάστε|δείτε|κατεβάστε|μάθετε",
];

const OPENERS = foldedSpellings(VERBS);
const MAX_CALL_WORDS = 6;

/** True for words that may be a button's: where they stand has to prove it. */
export function opensLikeCall(line: string): boolean {
  const words = foldText(line).split(" ");
  return words.length >= 2 && words.length <= MAX_CALL_WORDS && OPENERS.has(words[0] ?? "");
}

const KNOWN = foldedSpellings(CALLS);

const MAX_CALL = 40;

/** True for a button that asks readers to do something: `Register here`, `Donate now`. */
export function isCall(line: string): boolean {
  return line.length <= MAX_CALL && KNOWN.has(foldText(line).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));
}
