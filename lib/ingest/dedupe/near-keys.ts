import { addressKey } from "@/lib/domain/item-identity";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { titleKey } from "@/lib/ingest/dedupe/titles";
import { mix } from "@/lib/ingest/identify/word-runs";

/** Keys under which an item is found again, as whole numbers of 32 bits. */
export interface NearKeys {
  /** To be stored: writing is what an index of a million items takes its time for. */
  readonly stored: readonly number[];
  /** To be looked up: the stored ones and more, so that a longer or shorter copy is met. */
  readonly probed: readonly number[];
  /** Both, but of no use once many have them: items about one project say nothing when there are hundreds. */
  readonly quiet: readonly number[];
}

/** Least runs of words of each text that are stored. */
const STORED_RUNS = 8;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Keys of one kind at most. */
const MOST_KEYS = 8;

/** The keys by which an item's copies and other reports of its event are found. */
export function nearKeysOf(item: Comparable, runs: readonly number[]): NearKeys {
  const { occasions, days, towns, topics } = item.traits;
  const facts = [
    ...occasions.map((name) => `occasion ${name}`),
    ...days.flatMap((day) => towns.map((town) => `day ${day} ${town}`)).slice(0, MOST_KEYS),
  ];
  const title = titleKeys(item);
  const scene = sceneKeys(item);
  return {
    stored: unique([
      ...facts.map(hashOf),
      ...title.stored.map(hashOf),
      ...scene.stored.map(hashOf),
      ...runs.slice(0, STORED_RUNS),
    ]),
    probed: unique([...facts.map(hashOf), ...title.probed.map(hashOf), ...scene.probed.map(hashOf), ...runs]),
    quiet: unique(topics.map((name) => hashOf(`topic ${name}`))),
  };
}

/** Other reports of what happened there come a day earlier or later. */
function sceneKeys({ traits, publishedAt }: Comparable): { stored: string[]; probed: string[] } {
  const day = Math.floor(Date.parse(publishedAt ?? "") / DAY_MS);
  if (Number.isNaN(day)) return { stored: [], probed: [] };
  const on = (at: number) => traits.scenes.map((town) => `scene ${at} ${town}`);
  return { stored: on(day), probed: [day - 1, day, day + 1].flatMap(on) };
}

/** A headline that comes each month has many items; with its week it has few. */
function titleKeys({ title, publishedAt }: Comparable): { stored: string[]; probed: string[] } {
  const key = titleKey(title);
  if (key === null) return { stored: [], probed: [] };
  const week = Math.floor(Date.parse(publishedAt ?? "") / WEEK_MS);
  const at = (place: number | "undated") => `title ${place} ${key}`;
  return Number.isNaN(week)
    ? { stored: [at("undated")], probed: [at("undated")] }
    : { stored: [at(week)], probed: [week - 1, week, week + 1, "undated" as const].map(at) };
}

/** Equal keys, as numbers: they decide where an index holds no texts. */
export function exactKeysOf(item: Comparable): number[] {
  const address = addressKey(item.canonicalUrl);
  return [
    `hash ${item.contentHash}`,
    ...(item.identifier === null ? [] : [`guid ${item.identifier}`]),
    ...(address === null ? [] : [`address ${address}`]),
  ].map(hashOf);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash) | 0;
}

const unique = (keys: readonly number[]): number[] => [...new Set(keys)];
