import { counted } from "@/lib/site/words/counted";
import type { FindingWords } from "@/lib/site/words/finding/finding-words";

const count = (one: string, other: string) => counted("de", { one, other });

/** German. */
export const finding: FindingWords = {
  narrow: "Ergebnisse eingrenzen",
  section: "Ressort",
  year: "Jahr",
  language: "Sprache",
  source: "Quelle",
  without: "Entfernen:",
  chosen: "Gewählt",
  sort: "Reihenfolge",
  best: "Beste zuerst",
  newest: "Neueste zuerst",
  oldest: "Älteste zuerst",
  resultsFor: (query) => `Ergebnisse für „${query}“`,
  insteadOf: (query) => `Für „${query}“ wurde nichts gefunden.`,
  filtered: count("Eine Meldung", "# Meldungen"),
  filteredMore: count("Mehr als # Meldung", "Mehr als # Meldungen; hier stehen die ersten"),
  nothingFiltered: "Keine Meldung passt zu alldem. Nehmen Sie etwas weg.",
  allTopics: "Alle Themen",
  allTopicsLine: count("Ein Schlagwort hat Meldungen", "# Schlagwörter haben Meldungen"),
  alsoCalled: "Auch:",
  broader: "Gehört zu",
  narrower: "Darunter",
  together: "Oft zusammen mit",
  coverage: "Berichte im Lauf der Zeit",
  period: "Zeitraum",
  storiesHead: "Meldungen",
  asTable: "Dasselbe als Tabelle",
  timeline: "Wie es weiterging",
  otherLetters: "Andere",
  countries: "Länder",
  countriesLine: count("Ein Land hat Meldungen", "# Länder haben Meldungen"),
  mapOf: "Karte der Meldungen",
  mapHelp: "Je kräftiger die Farbe, desto mehr Meldungen hat ein Land. Alle stehen auch in der Liste.",
  calendar: "Kalender",
  otherDays: "Andere Tage",
};
