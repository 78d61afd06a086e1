import type { LanguageWords } from "../words";

export const it: LanguageWords = {
  code: "it",
  months: "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
  monthsShort: "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",
  dates: "{d} {month} {y}|{dd} {month} {y}|{dd}/{mm}/{y}|{d} {mon} {y}|{y}-{mm}-{dd}",
  places: "Valchiara|Pontenuovo|San Rovere|Montelago|Acquafredda|Portosole|Borgoalto|Lissano",
  orgs: "Alleanza del Fiume|Consiglio del Porto|Fondazione Prati|Unione delle Scuole|Forum Ferrovie",
  persons: "Anna Roversi|Luca Fari|Marta Diop|Piero Landi",
  kickers: "Notizie|Comunicato stampa|Notizie dai progetti|Evento|Intervista|Pubblicazione",
  titles:
    "Una nuova passerella apre a {place}|{place} conta i suoi alberi: {n} più dell’anno scorso|Come {place} ha salvato il suo ultimo forno|{org} e {place} firmano un accordo di cinque anni|Un laboratorio sull’acqua porta {n} persone a {place}|Chi paga il traghetto per {place}?|La linea {n} torna a {place} dopo l’inverno|I giovani giardinieri di {place} vincono un premio|Treni notturni: una seconda occasione per {place}|{org} pubblica il rapporto annuale su {place}",
  sentences:
    "Il gruppo lavora dalla primavera con le famiglie di {place}, e i primi risultati sono migliori del previsto.|Più di {n} persone sono venute nel municipio di {place} per ascoltare i progetti e fare domande.|Secondo {person}, i lavori dureranno due anni e costeranno meno del vecchio ponte.|Il programma è pagato dalla regione e da {n} piccoli donatori di {place}.|Maestre, infermieri e autisti hanno raccontato di che cosa hanno più bisogno.|Nel prossimo passo i partner guarderanno le strade tra {place} e la costa.|«Non ci aspettavamo così tante mani», ha detto {person} dopo la riunione.|Le cifre mostrano un cambiamento chiaro: meno auto, più biciclette e notti più tranquille.|Le due parti si incontreranno di nuovo in autunno e pubblicheranno ciò che hanno imparato.|I visitatori possono vedere i progetti nella biblioteca di {place} ogni giorno feriale.",
  traps:
    "Il bando si chiude il {date}: le domande in ritardo non saranno lette.|Ulteriori informazioni si trovano su {url} e nell’ufficio di {place}.|La prima riunione si è svolta il {date} a {place}, la seconda seguirà presto.|Il programma ha tre scopi: strade migliori, scuole sicure e acqua pulita.|Nel {year} hanno partecipato {n} famiglie; oggi sono il doppio.",
  quotes:
    "«All’inizio nessuno a {place} ci credeva», racconta {person}. «Adesso portano dolci».|«È un piccolo passo, ma è nostro», ha dichiarato {person} in serata.",
  listIntro: "La giornata offre tre cose:",
  listItems:
    "una passeggiata lungo le vecchie mura|un laboratorio per bambini sotto i dodici anni|una conferenza sulle api|la riparazione gratuita delle biciclette",
  headings:
    "Dove vanno i soldi|I prossimi passi|Lezioni del primo anno|Strade e ponti|Lo sguardo delle scuole",
  page: {
    menu: "Home|Chi siamo|Cosa facciamo|Progetti|Notizie|Eventi|Contatti|Cerca",
    breadcrumb: "Sei qui: Home > Notizie",
    cookies:
      "Utilizziamo i cookie per migliorare il sito. Continuando la navigazione ne accetti l’uso.|Accetta tutti|Rifiuta tutti|Impostazioni cookie",
    readMore: "Leggi tutto|Leggi di più|Continua a leggere",
    loadMore: "Carica altro",
    pagination: "« Precedente|1 2 3 4 … 12|Successivo »",
    footer: "Seguici|Informativa sulla privacy|Note legali|© 2024 Tutti i diritti riservati",
    newsHeading: "Ultime notizie",
  },
  network: {
    line: "Organizzazioni non profit",
    about: "Chi siamo",
    fields:
      "Sito Web|Settore|Dimensioni dell’azienda|Sede principale|Tipo|Data di fondazione|Settori di competenza",
    sizeValue: "11-50 dipendenti",
    typeValue: "Non profit",
    externalLink: "Link esterno per ~",
    staff: "Dipendenti presso ~",
    updates: "Aggiornamenti",
    followers: "~ follower",
    repost: "~ ha diffuso questo post",
    buttons: "Consiglia|Commenta|Condividi",
    comments: "~ commenti",
    ages: "2 settimane|3 mesi|1 giorno|5 ore",
    wall: "Iscriviti per vedere cosa ti stai perdendo|Trova persone che conosci presso ~|Visualizza tutti gli aggiornamenti, notizie e articoli|Iscriviti ora",
    similar: "Pagine simili",
  },
  transcript: {
    size: "Dimensione: px",
    start: "Iniziare la visualizzazioe della pagina:",
    download: 'Scaricare "~"',
    heading: "Transcript",
    contents: "Indice",
    more: "Dettagli",
  },
};
