import { type Definition, findDefinitions } from "@/lib/ingest/tags/mine/definitions";
import {
  actingAcronyms,
  isOrganisationDefinition,
  namedOrganisations,
} from "@/lib/ingest/tags/mine/organisations";
import { namedProcesses } from "@/lib/ingest/tags/mine/processes";
import {
  hasProjectHead,
  isProjectDefinition,
  plainProjectNames,
  projectShortNames,
  quotedProjects,
  usualProjectNames,
  withoutPhase,
} from "@/lib/ingest/tags/mine/projects";
import { type UnexplainedProject, unexplainedProjects } from "@/lib/ingest/tags/mine/unexplained";
import { piecesOf } from "@/lib/ingest/tags/sections";
import { COUNTRIES } from "@/lib/ingest/tags/tables/countries";
import { foldPhrase } from "@/lib/ingest/tags/tokens";
import { compileMatcher, knows } from "@/lib/ingest/tags/trie";
import type { VocabularyTerm } from "@/lib/ingest/tags/vocabulary";
import type { CleanItem } from "@/lib/ingest/types";

/** What the miners found in a set of items, counted. */
interface Finds {
  readonly definitions: Definition[];
  readonly projects: Map<string, number>;
  readonly plainProjects: Map<string, number>;
  readonly quoted: Set<string>;
  readonly unexplained: UnexplainedProject[];
  readonly acting: Map<string, number>;
  readonly organisations: Set<string>;
  readonly processes: Set<string>;
  /** In how many items a short name stands alone, outside brackets; titles count triple. */
  readonly alone: Map<string, number>;
  /** Short names met in the plural: kinds of things, not bodies. */
  readonly plurals: Set<string>;
}

/** A short name in a title or in so many items is the household name. */
const HOUSEHOLD = 3;
/** A body must be seen acting so often before an acronym alone is taken for its name. */
const ENOUGH_ACTS = 2;

const count = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

function collect(items: readonly CleanItem[]): Finds {
  const finds: Finds = {
    definitions: [],
    projects: new Map(),
    plainProjects: new Map(),
    quoted: new Set(),
    unexplained: [],
    acting: new Map(),
    organisations: new Set(),
    processes: new Set(),
    alone: new Map(),
    plurals: new Set(),
  };
  for (const item of items) {
    const alone = new Set<string>();
    const pieces = piecesOf(item);
    finds.unexplained.push(...unexplainedProjects(pieces));
    for (const { text, where } of pieces) {
      finds.definitions.push(...findDefinitions(text));
      for (const name of projectShortNames(text)) count(finds.projects, name);
      for (const name of usualProjectNames(text)) count(finds.projects, name);
      for (const name of plainProjectNames(text)) count(finds.plainProjects, name);
      for (const title of quotedProjects(text)) finds.quoted.add(title);
      for (const name of actingAcronyms(text)) count(finds.acting, name);
      for (const name of namedOrganisations(text)) finds.organisations.add(name);
      for (const [, short = ""] of text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}{2,})s(?![\p{L}\p{N}])/gu))
        finds.plurals.add(short);
      for (const name of namedProcesses(text)) finds.processes.add(name);
      for (const [short] of text.matchAll(
        /(?<![\p{L}\p{N}(-])\p{Lu}[\p{L}\p{N}]{0,20}\p{Lu}[\p{L}\p{N}]{0,20}(?:-[\p{L}\p{N}]{1,20}){0,3}(?![\p{L}\p{N}])(?!\s?\))/gu,
      )) {
        if (where === "title" && !item.titleDerived) count(finds.alone, short, HOUSEHOLD - 1);
        alone.add(short);
      }
    }
    for (const short of alone) count(finds.alone, short);
  }
  const titles = items.map(({ title }) => title).join("\n");
  for (const { short } of finds.definitions) {
    if (/ /.test(short) && titles.includes(short) && !titles.includes(`(${short})`))
      count(finds.alone, short, HOUSEHOLD);
  }
  return finds;
}

function projectTerms(
  finds: Finds,
  isKnown: (name: string) => boolean,
  isBody: (name: string) => boolean,
): VocabularyTerm[] {
  const terms: VocabularyTerm[] = [];
  const longs = new Set<string>();
  const add = (name: string, aliases: readonly string[]): void => {
    if (!isKnown(name) && !isBody(name) && !isBody(name.split(" ")[0] ?? ""))
      terms.push({ type: "project", name, aliases });
  };
  for (const definition of finds.definitions) {
    const { long, short } = definition;
    const base = withoutPhase(short);
    longs.add(foldPhrase(long));
    if (!isProjectDefinition(definition) && !finds.projects.has(short) && !finds.projects.has(base)) continue;
    const isLongBetter = hasProjectHead(long) && !/ /.test(base) && !finds.alone.has(base);
    add(isLongBetter ? `${long} (${short})` : base, [long, short, base]);
  }
  for (const name of finds.projects.keys()) {
    const base = withoutPhase(name);
    if (!/^(?:[IVX]+|[A-Z]\d?)$/.test(base)) add(base, [name]);
  }
  for (const [name, times] of finds.plainProjects) if (times >= 2) add(name, []);
  for (const { name, aliases } of finds.unexplained) if (!isSeen(terms, name)) add(name, aliases);
  for (const title of finds.quoted) if (!longs.has(foldPhrase(title))) add(title, []);
  return terms;
}

/** "Ruritania's National Centre": every country has one, so it is filed with its own. */
function nationalName({ long, before }: Definition): string {
  const owner = /(\p{Lu}[\p{L} ]{2,40})['’´]s $/u.exec(before)?.[1];
  const country =
    long.startsWith("National ") &&
    COUNTRIES.find(({ name, names }) => name === owner || names.includes(owner ?? ""));
  return country ? `${long} of ${country.name}` : long;
}

const isSeen = (terms: readonly VocabularyTerm[], name: string): boolean =>
  terms.some((term) => term.name === name);

function organisationTerms(finds: Finds, isKnown: (name: string) => boolean): VocabularyTerm[] {
  const terms: VocabularyTerm[] = [];
  for (const name of finds.organisations)
    if (!isKnown(name)) terms.push({ type: "organisation", name, aliases: [] });
  for (const definition of finds.definitions) {
    const { long, short } = definition;
    if (
      isProjectDefinition(definition) ||
      !isOrganisationDefinition(definition) ||
      isKnown(short) ||
      isKnown(long) ||
      finds.plurals.has(short)
    )
      continue;
    const isHousehold = (finds.alone.get(short) ?? 0) >= HOUSEHOLD;
    const isTelling = short.length > 2;
    const full = nationalName(definition);
    const name = isHousehold ? short : isTelling ? `${full} (${short})` : full;
    terms.push({ type: "organisation", name, aliases: isTelling ? [long, short] : [] });
  }
  const defined = new Set(finds.definitions.map(({ short }) => short));
  for (const [name, times] of finds.acting) {
    if (times < ENOUGH_ACTS || isKnown(name) || defined.has(name)) continue;
    if ((finds.projects.get(name) ?? 0) < times) terms.push({ type: "organisation", name, aliases: [] });
  }
  return terms;
}

/** Terms that the items define themselves: "Long Name (LN)", "the X project", bodies that act. What is known already is left out. */
export function learnTerms(
  items: readonly CleanItem[],
  isKnown: (name: string) => boolean,
): VocabularyTerm[] {
  const finds = collect(items);
  const organisations = organisationTerms(finds, isKnown);
  const bodies = compileMatcher(organisations);
  const projects = projectTerms(finds, isKnown, (name) => knows(bodies, name));
  const processes = [...finds.processes]
    .filter((name) => !isKnown(name))
    .map((name) => ({ type: "process" as const, name, aliases: [] }));
  return [...organisations, ...projects, ...processes];
}
