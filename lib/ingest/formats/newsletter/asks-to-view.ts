/** Longest line that asks whether the letter can be read. */
const MAX_ASK = 160;

/** What a letter asks at its top, for readers whose program shows it badly. One line a language or two. */
const ASKS: readonly string[] = [
  "(?:having )?(?:trouble|problems|difficulty) (?:reading|viewing|seeing)|(?:can.?t|cannot) (?:see|read|view) this|not display(?:ing|ed) (?:properly|correctly)",
  "(?:wird|werden) dies.{0,24} nicht (?:richtig |korrekt )?(?:an|dar)?ge|nicht (?:richtig|korrekt|einwandfrei) (?:angezeigt|dargestellt)|probleme (?:mit der|bei der) (?:anzeige|darstellung)",
  "(?:ne )?s.affiche (?:pas|mal)|vous (?:ne (?:voyez|visualisez|parvenez)|n.arrivez) pas",
  "no (?:ves?|puedes? (?:ver|leer)|visualizas?) (?:bien|correctamente|este)|problemas para (?:ver|leer)",
  "non (?:visualizzi|vedi|riesci a (?:vedere|leggere|visualizzare))|problemi (?:di|nella) visualizza",
  "(?:não (?:consegue|está a conseguir|visualiza)|problemas (?:para|ao|em)) .{0,12}(?:ver|ler|visualizar|corretamente)",
  "(?:niet (?:goed|correct) (?:leesbaar|weergegeven|zichtbaar|te lezen))|problemen met (?:lezen|weergave)",
  "nie wyświetla się|nie (?:widzisz|widzą państwo)|problem z wyświetl",
  "görüntüleyemiyor|düzgün görü(?:nm|ntülenm)üyor|görüntülenmiyor",
  "لا (?:تظهر|يظهر|يمكنك (?:عرض|قراءة|رؤية)|تستطيع (?:قراءة|رؤية))",
  "(?:письмо|рассылка|сообщение) .{0,24}не (?:отображается|открывается)|не видите (?:картин|изображ|письм)|не відображається|не бачите (?:лист|зображ)",
  "visas (?:det|brevet|mejlet|inte)|(?:vises|viser|ses) .{0,24}(?:ikke|forkert|feil)|ser du ikke|problem(?:er)? (?:med )?att läsa|ei näy (?:oikein|kunnolla)",
  "nezobraz(?:uje|il)|nevidíte|nu (?:vedeți|se afișează)|nem (?:jelenik meg|látja)|ne vidite (?:poruk|e-mail|sadrž)|не виждате",
  // Who got the letter from somebody else may sign up.
  "forwarded (?:by|to|this|from)[^?]{0,40}\\?|(?:weitergeleitet|transféré|reenviad[oa]|reenviaron|inoltrat[ao]|reencaminhad[oa]|doorgestuurd|przesłał[^?]{0,20}|iletildi|переслали|переслав|vidarebefordra[dt]e?|videresend[te]{1,2}|välitet?t[iy]|přeposla[ln]|redirecționat|προωθήθηκε)[^?]{0,30}\\?",
  "δεν (?:βλέπετε|εμφανίζεται|μπορείτε να (?:δείτε|διαβάσετε))",
];

const ASK = new RegExp(ASKS.join("|"), "iu");

/** True for `Having trouble reading this? Go to …`: not a word of the news. */
export const asksToView = (line: string): boolean =>
  line.length <= MAX_ASK && /[?:،,]|https?:|<|\.$/.test(line) && ASK.test(line);
