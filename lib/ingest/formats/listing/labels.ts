import { foldText } from "@/lib/ingest/text/fold";

/** Buttons, menus and notes of listing pages. One line a language, `|` between labels. */
const LABELS: readonly string[] = [
  "loading|loading...|load more|show more|read more|more|learn more|continue reading|view all|see all|all news|back|back to top|next|previous|next page|previous page|first|last|older posts|newer posts|share|print|home|menu|search|filter|filters|sort by|reset|subscribe|skip to content|skip to main content|cookie settings|accept all|reject all|news archive|archive|contact|imprint|privacy policy",
  "wird geladen|wird geladen...|lädt...|laden...|mehr laden|mehr anzeigen|weiterlesen|mehr lesen|mehr erfahren|mehr|alle anzeigen|alle meldungen|zurück|nach oben|weiter|nächste|vorherige|nächste seite|vorherige seite|teilen|drucken|startseite|menü|suche|filtern|abonnieren|zum inhalt springen|kontakt|impressum|datenschutz|archiv",
  "chargement|chargement...|chargement en cours|charger plus|voir plus|afficher plus|lire la suite|en savoir plus|lire plus|tout voir|toutes les actualités|retour|suivant|précédent|page suivante|page précédente|haut de page|partager|imprimer|accueil|rechercher|s'abonner|aller au contenu|mentions légales",
  "cargando|cargando...|cargar más|ver más|mostrar más|leer más|seguir leyendo|más información|ver todo|ver todas|volver|siguiente|anterior|compartir|imprimir|inicio|buscar|suscribirse|ir al contenido|aviso legal|contacto",
  "caricamento|caricamento...|caricamento in corso|carica altro|mostra altro|leggi tutto|leggi di più|continua a leggere|scopri di più|vedi tutto|indietro|avanti|successivo|precedente|condividi|stampa|cerca|iscriviti|vai al contenuto|contatti",
  "carregando|carregando...|a carregar|a carregar...|carregar mais|ver mais|mostrar mais|ler mais|leia mais|saiba mais|saber mais|ver tudo|voltar|seguinte|próximo|próxima|compartilhar|partilhar|pesquisar|subscrever|contacto|contato",
  "laden|meer laden|meer tonen|toon meer|lees meer|lees verder|meer lezen|meer weten|alles bekijken|terug|volgende|vorige|delen|afdrukken|zoeken|abonneren|naar de inhoud",
  "ładowanie|ładowanie...|wczytywanie...|załaduj więcej|pokaż więcej|czytaj więcej|czytaj dalej|więcej|zobacz wszystkie|wstecz|następna|poprzednia|dalej|udostępnij|drukuj|szukaj|strona główna|przejdź do treści",
  "yükleniyor|yükleniyor...|daha fazla yükle|daha fazla göster|daha fazla|devamını oku|devamı|devamı için|tümünü gör|tümü|geri|ileri|sonraki|önceki|paylaş|yazdır|ara|ana sayfa|içeriğe geç",
  "جار التحميل|جاري التحميل|جارٍ التحميل|تحميل المزيد|عرض المزيد|المزيد|اقرأ المزيد|قراءة المزيد|إقرأ المزيد|عرض الكل|رجوع|التالي|السابق|مشاركة|طباعة|بحث|الرئيسية",
  "läs mer|läs mer...|visa fler|les mer|vis flere|læs mere|číst více|více|načíst další|citește mai mult|mai mult|περισσότερα|διαβάστε περισσότερα|читать далее|подробнее|загрузить ещё|показать ещё",
];

const KNOWN = new Set(LABELS.flatMap((line) => line.split("|")).map(bare));

function bare(label: string): string {
  return foldText(label).replace(/[.…»›>→\s«‹<←+]+$|^[«‹<←»›>→+\s]+/g, "");
}

/** True for a line that is a button, a menu entry or page numbers: never part of an item. */
export function isPageLabel(line: string): boolean {
  if (line.length > 60) return false;
  return KNOWN.has(bare(line)) || /^[\s\d.…|›»«‹<>→←-]+$/.test(line);
}
