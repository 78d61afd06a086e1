/** What the search, the topics and the archive say, in one language. */
export interface FindingWords {
  readonly narrow: string;
  readonly section: string;
  readonly year: string;
  readonly language: string;
  readonly source: string;
  /** Before the name of a filter: it is added, or taken off. */
  readonly without: string;
  readonly chosen: string;
  readonly sort: string;
  readonly best: string;
  readonly newest: string;
  readonly oldest: string;
  readonly resultsFor: (query: string) => string;
  readonly insteadOf: (query: string) => string;
  readonly filtered: (count: number) => string;
  readonly filteredMore: (count: number) => string;
  readonly nothingFiltered: string;

  readonly allTopics: string;
  readonly allTopicsLine: (count: number) => string;
  readonly alsoCalled: string;
  readonly broader: string;
  readonly narrower: string;
  readonly together: string;
  readonly coverage: string;
  readonly period: string;
  readonly storiesHead: string;
  readonly asTable: string;
  readonly timeline: string;
  readonly otherLetters: string;
  readonly countries: string;
  readonly countriesLine: (count: number) => string;
  readonly mapOf: string;
  readonly mapHelp: string;

  readonly calendar: string;
  readonly otherDays: string;
}
