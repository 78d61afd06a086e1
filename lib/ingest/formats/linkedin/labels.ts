import { ScreenLabels } from "@/lib/ingest/formats/screen-labels";
import { foldText } from "@/lib/ingest/text/fold";

/** What a label of the network's screen means for reading a page. */
export type LabelKind = "profile" | "posts-start" | "posts-end" | "repost" | "action" | "age";

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
];

const POSTS_START: readonly string[] = [
  "updates|recent updates|all updates|page posts|actualités|nouvelles|mises à jour|actualizaciones|novedades|aggiornamenti|atualizações|publicações|bijwerkingen|updates van de pagina|aktualizacje|aktualności|güncellemeler|haberler|تحديثات|التحديثات|آخر التحديثات|neuigkeiten|aktuelle beiträge",
];

const POSTS_END: readonly string[] = [
  "similar pages|browse jobs|funding|join now to see what you are missing|join to see what you are missing|stock|affiliated pages|more searches|explore topics|agree & join linkedin",
  "ähnliche seiten|jobs durchsuchen|jobs suchen|finanzierung|jetzt anmelden und sehen, was sie verpassen|melden sie sich an, um zu sehen, was ihnen entgeht|verbundene seiten|weitere suchen",
  "pages similaires|parcourir les offres d'emploi|parcourir les emplois|financement|inscrivez-vous pour voir ce que vous avez manqué|pages affiliées|plus de recherches",
  "páginas similares|páginas semejantes|buscar empleos|explorar empleos|financiación|únete para ver lo que te estás perdiendo|páginas asociadas|más búsquedas",
  "pagine simili|sfoglia offerte di lavoro|sfoglia le offerte di lavoro|finanziamenti|iscriviti per vedere cosa ti stai perdendo|pagine associate|altre ricerche",
  "páginas semelhantes|páginas parecidas|procurar vagas|encontrar vagas|navegar por vagas|financiamento|cadastre-se para ver o que você está perdendo|páginas afiliadas|mais pesquisas",
  "vergelijkbare pagina's|soortgelijke pagina's|door vacatures bladeren|vacatures zoeken|financiering|word lid om te zien wat u mist|gelieerde pagina's|meer zoekopdrachten",
  "podobne strony|przeglądaj oferty pracy|finansowanie|dołącz teraz, aby zobaczyć, co cię omija|strony powiązane|więcej wyszukiwań",
  "benzer sayfalar|iş ilanlarına göz atın|iş ilanlarına göz at|finansman|neleri kaçırdığınızı görmek için hemen katılın|bağlı sayfalar|daha fazla arama",
  "صفحات مشابهة|صفحات مماثلة|تصفح الوظائف|استعراض الوظائف|التمويل|انضم الآن لمعرفة ما فاتك|صفحات تابعة|المزيد من عمليات البحث",
];

const REPOSTS: readonly string[] = [
  "~ reposted this|~ shared this|reposted this|~ hat dies direkt geteilt|~ hat dies geteilt|~ hat dies repostet|~ hat dies erneut gepostet|~ a republié ceci|~ a partagé ceci|~ ha compartido esto|~ ha republicado esto|~ ha vuelto a publicar esto|~ lo ha compartido|~ ha diffuso questo post|~ ha condiviso questo|~ ha ripubblicato questo|~ compartilhou isso|~ republicou isto|~ compartilhou isto|~ partilhou isto|~ heeft dit gerepost|~ heeft dit gedeeld|~ udostępnił(a) to|~ udostępnił to|~ podał to dalej|~ ponownie opublikował(a) to|~ bunu yeniden paylaştı|~ bunu paylaştı|~ bunu yeniden yayınladı|أعاد ~ نشر هذا|أعادت ~ نشر هذا|~ أعاد نشر هذا|شارك ~ هذا|قام ~ بإعادة نشر هذا",
];

const ACTIONS: readonly string[] = [
  "like|comment|share|repost|send|report this post|copy|to view or add a comment, sign in|join now|sign in|see more|show more|…more|…see more|edited|view profile|view organization page for ~|view organization page for ~, graphic|~ comments|~ comment|~ reposts|~ repost|~ reactions|~ likes|play video|no alternative text description for this image|activate to view larger image|loaded|link copied|view comments",
  "gefällt mir|kommentieren|kommentar|teilen|reposten|senden|diesen beitrag melden|kopieren|jetzt anmelden|einloggen|anmelden|mehr anzeigen|mehr ansehen|bearbeitet|profil anzeigen|organisationsseite für ~ anzeigen|organisationsseite für ~ anzeigen, grafik|~ kommentare|~ kommentar|kein alt-text für dieses bild vorhanden|keine alternative textbeschreibung für dieses bild",
  "j'aime|j’aime|commenter|partager|republier|envoyer|signaler ce post|signaler ce contenu|copier|s'inscrire|s'identifier|voir plus|afficher plus|modifié|voir la page de l'organisation pour ~|voir le profil|~ commentaires|~ commentaire|aucune description alternative pour cette image|aucune description de texte alternative pour cette image",
  "recomendar|comentar|compartir|volver a publicar|enviar|denunciar esta publicación|copiar|únete ahora|iniciar sesión|ver más|mostrar más|editado|ver la página de empresa de ~|ver perfil|~ comentarios|~ comentario|no hay descripción alternativa para esta imagen|no hay ninguna descripción alternativa para esta imagen",
  "consiglia|commenta|condividi|diffondi il post|invia|segnala questo post|copia|iscriviti ora|accedi|vedi altro|mostra altro|modificato|visualizza la pagina dell’organizzazione di ~|visualizza la pagina dell'organizzazione di ~|visualizza profilo|~ commenti|~ commento|nessuna descrizione alternativa per questa immagine",
  "gostei|gosto|comentar|compartilhar|partilhar|republicar|enviar|denunciar esta publicação|copiar|cadastre-se agora|entrar|ver mais|exibir mais|mostrar mais|editado|ver página da organização de ~|ver perfil|~ comentários|~ comentário|não foi fornecido texto alternativo para esta imagem|nenhum texto alternativo para esta imagem",
  "interessant|commentaar|commentaar toevoegen|delen|doorplaatsen|reposten|verzenden|deze bijdrage melden|kopiëren|nu lid worden|aanmelden|meer weergeven|meer tonen|bewerkt|organisatiepagina weergeven voor ~|profiel weergeven|~ commentaren|~ reacties|geen alternatieve tekst opgegeven voor deze afbeelding",
  "poleć|skomentuj|udostępnij|podaj dalej|wyślij|zgłoś tę publikację|zgłoś tę aktualizację|kopiuj|dołącz teraz|zaloguj się|więcej|pokaż więcej|edytowane|wyświetl stronę organizacji użytkownika ~|wyświetl profil|~ komentarzy|~ komentarze|~ komentarz|brak alternatywnego opisu tekstowego dla tego zdjęcia",
  "beğen|yorum yap|yorum yapın|paylaş|yeniden yayınla|gönder|bu gönderiyi şikayet et|bu gönderiyi şikayet edin|kopyala|hemen katıl|oturum açın|devamı|daha fazla göster|düzenlendi|~ kuruluş sayfasını görüntüle|profili görüntüle|~ yorum|bu görsel için alternatif metin açıklaması yok|bu görsel için metin sağlanmadı",
  "أعجبني|تعليق|مشاركة|إعادة نشر|إرسال|الإبلاغ عن هذا المنشور|نسخ|انضم الآن|تسجيل الدخول|عرض المزيد|المزيد|تم التعديل|تم تعديله|عرض صفحة المنظمة الخاصة بـ ~|عرض الملف الشخصي|~ تعليقات|~ تعليق|لا يتوفر وصف نصي بديل لهذه الصورة",
  // Buttons and counters of the head of a page, all languages
  "get directions|follow|following|view all employees|see jobs|~ followers|~ follower|discover all ~ employees|report this company|see all employees on linkedin|contact info|home|posts|jobs|people|wegbeschreibung|folgen|alle mitarbeiter:innen anzeigen|alle ~ beschäftigten anzeigen|~ follower:innen|jobs anzeigen|itinéraire|obtenir l'itinéraire|suivre|voir tous les employés|~ abonnés|~ abonné|cómo llegar|seguir|ver todos los empleados|~ seguidores|~ seguidor|indicazioni|ottieni indicazioni|segui|vedi tutti i dipendenti|como chegar|obter direções|ver todos os funcionários|routebeschrijving|volgen|alle medewerkers weergeven|~ volgers|~ volger|wyznacz trasę|obserwuj|zobacz wszystkich pracowników|~ obserwujących|~ obserwujący|yol tarifi al|takip et|tüm çalışanları gör|~ takipçi|الحصول على الاتجاهات|متابعة|عرض جميع الموظفين|~ متابع|~ متابعين|~ متابعًا",
];

/** `2w`, `3 Wochen`, `hace 5 días •`: how old a post was when the page was saved. */
const AGE =
  /^(?:il y a |vor |hace |há |geleden |منذ |قبل )?\d{1,2}\s?(?:s|m|h|d|w|mo|y|yr|min|std\.?|tage?n?|wochen?|monate?n?|jahre?n?|sem\.?|semaines?|mois|ans?|jours?|j|sett\.?|settimane?|giorni|giorno|mesi|mese|anni|anno|ore|ora|semanas?|días?|dias?|mes(?:es)?|años?|anos?|horas?|weken|week|dagen|dag|maanden|maand|jaar|uur|tyg\.?|tyg|tygodnie|tydz\.?|dni|dzień|mies\.?|lat[a]?|godz\.?|hafta|gün|ay|yıl|sa|saat|أسبوع|أسابيع|يوم|أيام|شهر|أشهر|سنة|ساعة|ساعات)(?: ago| temu| önce| fa| geleden)?(?:\s?[•·].{0,20})?$/iu;

const LABELS = new ScreenLabels<LabelKind>([
  ["posts-start", POSTS_START],
  ["posts-end", POSTS_END],
  ["profile", PROFILE],
  ["repost", REPOSTS],
  ["action", ACTIONS],
]);

/** Longest line that can be a label: a page's name may be long. */
const MAX_LABEL = 140;

/** The kind of screen label that `line` is, or null for the writers' own words. */
export function labelKind(line: string): LabelKind | null {
  if (line.length > MAX_LABEL) return null;
  const folded = foldText(line).replace(/^- /, "");
  const exact = LABELS.exact(folded);
  if (exact) return exact;
  if (AGE.test(line)) return "age";
  // A number alone counts reactions.
  if (/^[\d.,\s]{1,12}$/.test(line)) return "action";
  const hit = LABELS.find(folded, ({ head, tail }, name) => isName(name, head, tail));
  return hit?.kind ?? null;
}

/** What stands for `~` is a name or a number: few words, no sentence. */
function isName(name: string, head: string, tail: string): boolean {
  if (/^\d[\d.,\s]*[km]?$/.test(name)) return true;
  const isCounter =
    head === "" && /^(?:follower|followers|comments?|reposts?|reactions|likes)$/.test(tail.trim());
  return !isCounter && name.split(" ").length <= 12 && !/[.!?]\s/.test(name);
}

/** True for a button or a caption of the screen, the words alone, whatever its case. */
export function isButton(folded: string): boolean {
  return LABELS.exact(folded) === "action";
}

/** The page's own name, where `line` is a label that names it (`Employees at Harbour Trust`), folded. */
export function nameInLabel(line: string): string | null {
  const hit = LABELS.find(foldText(line), ({ kind }) => kind === "profile" || kind === "repost");
  const name = hit?.name ?? "";
  return name && !/^\d/.test(name) ? name : null;
}
