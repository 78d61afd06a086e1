import { counted } from "@/lib/site/words/counted";
import type { FindingWords } from "@/lib/site/words/finding/finding-words";

const count = (one: string, other: string) => counted("en", { one, other });

/** English. */
export const finding: FindingWords = {
  narrow: "Narrow the results",
  section: "Section",
  year: "Year",
  language: "Language",
  source: "Source",
  without: "Remove",
  chosen: "Chosen",
  sort: "Order",
  best: "Best first",
  newest: "Newest first",
  oldest: "Oldest first",
  resultsFor: (query) => `Showing results for “${query}”`,
  insteadOf: (query) => `Nothing was found for “${query}”.`,
  filtered: count("One story", "# stories"),
  filteredMore: count("More than # story", "More than # stories; the first of them are here"),
  nothingFiltered: "No story fits all of this. Take something off.",
  allTopics: "All topics",
  allTopicsLine: count("One tag has stories", "# tags have stories"),
  alsoCalled: "Also:",
  broader: "Part of",
  narrower: "Within it",
  together: "Often together with",
  coverage: "Coverage over time",
  period: "Period",
  storiesHead: "Stories",
  asTable: "The same as a table",
  timeline: "How it developed",
  otherLetters: "Others",
  countries: "Countries",
  countriesLine: count("One country has stories", "# countries have stories"),
  mapOf: "Map of the stories",
  mapHelp: "The stronger its colour, the more stories a country has. All of them stand in the list as well.",
  calendar: "Calendar",
  otherDays: "Other days",
};
