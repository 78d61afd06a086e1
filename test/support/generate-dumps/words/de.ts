import type { LanguageWords } from "../words";

export const de: LanguageWords = {
  code: "de",
  months: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
  monthsShort: "Jan.|Feb.|Mär.|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.",
  dates: "{d}. {month} {y}|{dd}.{mm}.{y}|{d}. {mon} {y}|{y}-{mm}-{dd}",
  places: "Birkenau|Sandhausen|Mühltal|Oberried|Fährdorf|Lindheim|Kaltenbach|Weidenfurt",
  orgs: "Flussbund|Hafenrat|Stiftung Wiesengrund|Verband kleiner Schulen|Forum Schiene",
  persons: "Anna Möhring|Jens Falk|Ruth Adeyemi|Karl Lüders",
  kickers: "Aktuelles|Pressemitteilung|Projektnachrichten|Veranstaltung|Interview|Publikation",
  titles:
    "Neuer Steg in {place} eröffnet|{place} zählt seine Bäume: {n} mehr als im Vorjahr|Wie {place} seine letzte Bäckerei rettete|{org} und {place} unterzeichnen eine Vereinbarung|Werkstatt zu sauberem Wasser bringt {n} Menschen nach {place}|Wer bezahlt die Fähre nach {place}?|Buslinie {n} fährt wieder bis {place}|Junge Gärtnerinnen aus {place} gewinnen den Preis der Region|Nachtzüge: eine zweite Chance für {place}|{org} veröffentlicht Jahresbericht über {place}",
  sentences:
    "Der {org} arbeitet seit dem Frühjahr mit Familien in {place}, und die ersten Ergebnisse sind besser als erhofft.|Mehr als {n} Menschen kamen in das Rathaus von {place}, um die Pläne zu hören und Fragen zu stellen.|Nach Angaben von {person} dauern die Arbeiten zwei Jahre und kosten weniger als die alte Brücke.|Das Vorhaben wird von der Region und von {n} kleinen Spendern aus {place} bezahlt.|Lehrerinnen, Pfleger und Fahrer erzählten, was sie am dringendsten brauchen.|Im nächsten Schritt sehen sich die Partner die Straßen zwischen {place} und der Küste an.|„Mit so vielen Händen haben wir nicht gerechnet“, sagte {person} nach der Sitzung.|Die Zahlen zeigen einen klaren Wandel: weniger Autos, mehr Fahrräder und ruhigere Nächte.|Beide Seiten wollen sich im Herbst wieder treffen und ihre Erfahrungen veröffentlichen.|Besucher können die Pläne an jedem Werktag in der Bücherei von {place} ansehen.",
  traps:
    "Die Ausschreibung endet am {date}: Spätere Anträge werden nicht gelesen.|Weitere Informationen gibt es unter {url} und im Büro in {place}.|Das erste Treffen fand am {date} in {place} statt, das zweite folgt bald.|Das Programm hat drei Ziele: bessere Straßen, sichere Schulen und sauberes Wasser.|Im Jahr {year} nahmen {n} Haushalte teil; heute sind es doppelt so viele.",
  quotes:
    "„Am Anfang hat uns in {place} niemand geglaubt“, sagt {person}. „Heute bringen sie Kuchen mit.“|„Es ist ein kleiner Schritt, aber es ist unserer“, sagte {person} am Abend.",
  listIntro: "Der Tag bietet drei Dinge:",
  listItems:
    "einen Rundgang an der alten Mauer|eine Werkstatt für Kinder unter zwölf|einen Vortrag über Bienen und Imker|kostenlose Reparatur von Fahrrädern",
  headings:
    "Wohin das Geld fließt|Wie es weitergeht|Lehren aus dem ersten Jahr|Straßen und Brücken|Der Blick der Schulen",
  page: {
    menu: "Startseite|Über uns|Unsere Arbeit|Projekte|Aktuelles|Termine|Kontakt|Suche",
    breadcrumb: "Sie sind hier: Startseite > Aktuelles",
    cookies:
      "Wir verwenden Cookies, um unsere Website zu verbessern. Mit der Nutzung stimmen Sie dem zu.|Alle akzeptieren|Alle ablehnen|Cookie-Einstellungen",
    readMore: "Weiterlesen|Mehr erfahren|Mehr lesen",
    loadMore: "Mehr laden",
    pagination: "« Zurück|1 2 3 4 … 12|Weiter »",
    footer: "Folgen Sie uns|Datenschutzerklärung|Impressum|© 2024 Alle Rechte vorbehalten",
    newsHeading: "Neueste Meldungen",
  },
  network: {
    line: "Gemeinnützige Organisationen",
    about: "Info",
    fields: "Website|Branche|Größe|Hauptsitz|Art|Gegründet|Spezialgebiete",
    sizeValue: "11–50 Beschäftigte",
    typeValue: "Nonprofit",
    externalLink: "Externer Link zu ~",
    staff: "Beschäftigte von ~",
    updates: "Updates",
    followers: "~ Follower:innen",
    repost: "~ hat dies direkt geteilt",
    buttons: "Gefällt mir|Kommentieren|Teilen",
    comments: "~ Kommentare",
    ages: "2 Wochen|3 Monate|1 Tag|5 Std.",
    wall: "Jetzt anmelden und sehen, was Sie verpassen|Finden Sie Personen, die Sie bei ~ kennen|Alle Updates, News und Artikel anzeigen|Jetzt anmelden",
    similar: "Ähnliche Seiten",
  },
  transcript: {
    size: "Größe: px",
    start: "Ab Seite anzeigen:",
    download: 'Download "~"',
    heading: "Transkript",
    contents: "Inhaltsverzeichnis",
    more: "Mehr",
  },
};
