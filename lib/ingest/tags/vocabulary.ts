import type { DeskVocabulary } from "@/lib/domain/desk-vocabulary";
import type { TagType } from "@/lib/domain/ingest";
import { COUNTRIES } from "@/lib/ingest/tags/tables/countries";
import { ORGANISATIONS } from "@/lib/ingest/tags/tables/organisations";
import { PLACES } from "@/lib/ingest/tags/tables/places";
import { DAYS, PROCESSES } from "@/lib/ingest/tags/tables/processes";
import { REGIONS } from "@/lib/ingest/tags/tables/regions";
import { UNDECIDED } from "@/lib/ingest/tags/tables/senses";
import { TOPICS, type Topic } from "@/lib/ingest/tags/tables/topics";

/** A tag that may be suggested, with every way to write it. */
export interface VocabularyTerm {
  readonly type: TagType;
  readonly name: string;
  /** A `*` after a word of at least three letters stands for any ending. */
  readonly aliases: readonly string[];
}

/** The tags that are looked for. Where two terms share a spelling, the later one wins. */
export interface Vocabulary {
  readonly terms: readonly VocabularyTerm[];
  /** Topics by the words that give them away. */
  readonly topics?: readonly Topic[];
  /** What the items at hand define themselves; see `learnVocabulary`. */
  readonly learned?: readonly VocabularyTerm[];
  /** The tags that editors made, which win over all others. */
  readonly desk?: DeskVocabulary;
}

const terms = (type: TagType, rows: readonly (readonly [string, readonly string[]])[]): VocabularyTerm[] =>
  rows.map(([name, aliases]) => ({ type, name, aliases }));

const GAZETTEER: Vocabulary = {
  terms: [
    ...terms("place", PLACES),
    ...UNDECIDED.map((name) => ({ type: "country" as const, name, aliases: [] })),
    ...COUNTRIES.map(({ name, names, demonyms }) => ({
      type: "country" as const,
      name,
      aliases: [...names, ...demonyms],
    })),
    ...terms("region", REGIONS),
    ...terms("organisation", ORGANISATIONS),
    ...terms("process", PROCESSES),
    ...terms("event", DAYS),
  ],
  topics: TOPICS,
};

/** The built-in vocabulary: countries, towns, regions, well-known organisations, processes, days and topics. */
export default function gazetteer(): Vocabulary {
  return GAZETTEER;
}

const builtIn = new Set<string>();

/** Whether a tag of exactly this name is built in. */
export function isBuiltIn({ type, name }: { readonly type: TagType; readonly name: string }): boolean {
  if (builtIn.size === 0) {
    for (const term of GAZETTEER.terms) builtIn.add(`${term.type}|${term.name}`);
    for (const topic of TOPICS) builtIn.add(`topic|${topic.name}`);
  }
  return builtIn.has(`${type}|${name}`);
}
