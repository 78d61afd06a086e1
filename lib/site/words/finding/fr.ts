import { counted } from "@/lib/site/words/counted";
import type { FindingWords } from "@/lib/site/words/finding/finding-words";

const count = (one: string, other: string) => counted("fr", { one, other });

/** French. */
export const finding: FindingWords = {
  narrow: "Affiner les résultats",
  section: "Rubrique",
  year: "Année",
  language: "Langue",
  source: "Origine",
  without: "Retirer :",
  chosen: "Choisis",
  sort: "Ordre",
  best: "Les plus pertinents d’abord",
  newest: "Les plus récents d’abord",
  oldest: "Les plus anciens d’abord",
  resultsFor: (query) => `Résultats pour « ${query} »`,
  insteadOf: (query) => `Aucun résultat pour « ${query} ».`,
  filtered: count("# article", "# articles"),
  filteredMore: count("Plus de # article", "Plus de # articles ; voici les premiers"),
  nothingFiltered: "Aucun article ne remplit toutes ces conditions. Retirez-en une.",
  allTopics: "Tous les thèmes",
  allTopicsLine: count("# mot-clé a des articles", "# mots-clés ont des articles"),
  alsoCalled: "Aussi :",
  broader: "Fait partie de",
  narrower: "En particulier",
  together: "Souvent avec",
  coverage: "Articles au fil du temps",
  period: "Période",
  storiesHead: "Articles",
  asTable: "La même chose en tableau",
  timeline: "Le déroulement",
  otherLetters: "Autres",
  countries: "Pays",
  countriesLine: count("# pays a des articles", "# pays ont des articles"),
  mapOf: "Carte des articles",
  mapHelp: "Plus la couleur est vive, plus un pays a d’articles. Tous sont aussi dans la liste.",
  calendar: "Calendrier",
  otherDays: "Autres jours",
};
