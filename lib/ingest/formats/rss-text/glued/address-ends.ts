import type { GluedRange } from "@/lib/ingest/formats/rss-text/glued/glued-lines";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { partitionPoint } from "@/lib/ingest/text/partition-point";

/** An address and whatever is glued to its end, up to a blank or to the next mark of a machine. */
interface Run {
  readonly start: number;
  readonly text: string;
  /** A blank and another mark of a machine stand behind it: nothing is glued to its end. */
  readonly isFollowedByMark: boolean;
}

const NEXT_MARK = /^\s{1,8}(?:https?:\/\/|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d|(?:19|20)\d{2}-\d{2}-\d{2}T)/u;

const RUN = /https?:\/\/[^\s<>"“”„«»¿¡]{1,2000}/giu;
const HOST = /^https?:\/\/[^/?#]{1,260}/i;

/** The last word of a run, and those glued before it: a capital behind a small letter or a digit, and nothing that only addresses have. */
const TAIL =
  /(?<=[\p{Ll}\d/_-])(?:\p{Lu}[\p{Ll}\p{M}]{0,40}){1,8}(?:[’'-][\p{L}\p{M}’'-]{1,60})?[.,;:!?…)\]]{0,3}$/u;
/** A word begins like this; `A`, `É` and such are words alone. */
const WORD = /\p{Lu}(?:[\p{Ll}\p{M}’'-]|$)/u;

/** Before the last part of a path: a capital there means that the site writes its addresses so. */
const CAPITAL_IN_PATH = /^https?:\/\/[^/]{1,260}\/[^\s]{0,2000}?\p{Lu}[^\s]{0,2000}?[/_-]/u;
const MAX_CAPITALS = 0.2;

/** A record's number of Ghost, which stands behind the address in its feeds: behind the words of a title. */
const RECORD = /(?<=-[a-z\d]{1,40}\/)[0-9a-f]{24}$/;
const MIN_RECORDS = 2;
const MIN_SEEN = 2;

/**
 * Find the addresses of glued lines, each up to where it ends: where a host that is known goes on, or at a capital that is
 * glued to it.
 *
 * @param seams where marks of machines begin or end, in order.
 */
export function gluedAddresses(
  text: string,
  ranges: readonly GluedRange[],
  seams: readonly number[],
): GluedRange[] {
  const runs = ranges.flatMap((range) => runsOf(text, range, seams));
  const paths = runs.filter(({ text: run }) => run.length > (HOST.exec(run)?.[0].length ?? 0) + 1);
  const areSmall =
    paths.filter(({ text: run }) => CAPITAL_IN_PATH.test(run)).length <= paths.length * MAX_CAPITALS;
  const hosts = knownHosts(runs);
  const ends = runs.map((run) => endOf(run, hosts, areSmall));
  const whole = ends.map((end, index) => runs[index]?.text.slice(0, end) ?? "");
  const numbered = whole.filter((address) => RECORD.test(address)).length >= MIN_RECORDS;
  return runs.flatMap(({ start }, index) => {
    const address = whole[index] ?? "";
    const number = numbered ? (RECORD.exec(address)?.index ?? 0) : 0;
    const parts = number > 0 ? [0, number, address.length] : [0, address.length];
    return parts.slice(1).map((end, at) => ({ start: start + (parts[at] ?? 0), end: start + end }));
  });
}

function runsOf(text: string, { start, end }: GluedRange, seams: readonly number[]): Run[] {
  return allMatches(text.slice(start, end), RUN).flatMap(({ index, 0: run }) => {
    const from = start + index;
    const edges = [from, ...seamsWithin(seams, from + 1, from + run.length), from + run.length];
    return edges
      .slice(1)
      .map((to, at) => ({
        start: edges[at] ?? from,
        text: text.slice(edges[at] ?? from, to),
        isFollowedByMark: NEXT_MARK.test(text.slice(to, to + 24)),
      }))
      .filter((part) => /^https?:\/\//i.test(part.text));
  });
}

function seamsWithin(seams: readonly number[], from: number, to: number): number[] {
  const low = partitionPoint(seams.length, (index) => (seams[index] ?? 0) < from);
  const found: number[] = [];
  for (let at = low; (seams[at] ?? to) < to; at++) found.push(seams[at] ?? to);
  return found;
}

/** The hosts that a path follows, twice or more. */
function knownHosts(runs: readonly Run[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of runs) {
    const host = HOST.exec(text)?.[0] ?? "";
    if (text.charAt(host.length) === "/") counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].flatMap(([host, count]) => (count >= MIN_SEEN ? [host] : [])).slice(0, MAX_HOSTS);
}

const MAX_HOSTS = 50;

function endOf({ text, isFollowedByMark }: Run, hosts: readonly string[], areSmall: boolean): number {
  const own = HOST.exec(text)?.[0] ?? "";
  const host = hosts.includes(own) ? undefined : hosts.find((known) => own.startsWith(known));
  if (host !== undefined && /^\p{L}/u.test(text.slice(host.length))) return host.length;
  const tail = TAIL.exec(text);
  if (isFollowedByMark || !tail || tail.index < "https://a.b".length) return text.length;
  // A query, and a part with capitals before its last word, is a program's code.
  const part = /[^/]*$/.exec(text.slice(0, tail.index))?.[0] ?? "";
  if (/[?=]|\p{Lu}/u.test(part)) return text.length;
  // A slash before it, and all of a last part, are the address's own.
  if (/[/_-]$/.test(text.slice(0, tail.index)) && !(areSmall && text.charAt(tail.index - 1) === "/"))
    return text.length;
  const words = allMatches(tail[0], new RegExp(WORD.source, "gu"));
  const last = areSmall ? words[0] : words.at(-1);
  return last ? tail.index + last.index : text.length;
}
