import type { IntervalHistogram } from "node:perf_hooks";
import { DOORS, type Door } from "@/lib/metrics/door";

/** Classes of answers; an aborted one was given up by who asked before it was whole. */
export const OUTCOMES = ["1xx", "2xx", "3xx", "4xx", "5xx", "aborted"] as const;
export const ABORTED = OUTCOMES.indexOf("aborted");

/** Seconds. From a page that is rendered to an upload on a slow line. */
export const DURATION_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** Requests at one kind of door: how many by outcome, and how long those took that were not answered from kept pages. */
interface Traffic {
  readonly outcomes: number[];
  /** The last one is for what took longer than every bound. */
  readonly durations: number[];
  seconds: number;
}

/** What this process counts: plain numbers, so that counting costs nothing. */
export interface Counters {
  readonly traffic: Readonly<Record<Door, Traffic>>;
  /** Requests that were answered from kept pages before anything was waited for. */
  kept: number;
  signInFailures: number;
  /** The page cache of this process, where it serves pages. */
  cache: PageCacheFigures | null;
  /** Null where nobody asks for it. */
  loopDelay: IntervalHistogram | null;
}

/** What the page cache tells of itself. */
export interface PageCacheFigures {
  readonly bytes: number;
  /** Lookups after a wait that found a page after all. */
  readonly found: number;
  /** Lookups that found none: a page was rendered, or a rendering waited for. */
  readonly missed: number;
}

const KEY = Symbol.for("copydesk.counters");
type Holder = typeof globalThis & { [KEY]?: Counters };

/** The counters of this process. They hang on the global object because the framework loads this module once per bundle. */
export function counters(): Counters {
  const holder = globalThis as Holder;
  holder[KEY] ??= createCounters();
  return holder[KEY];
}

/** Counters that have counted nothing. */
export function createCounters(): Counters {
  const traffic = () => ({
    outcomes: OUTCOMES.map(() => 0),
    durations: [...DURATION_BOUNDS, 0].map(() => 0),
    seconds: 0,
  });
  return {
    traffic: Object.fromEntries(DOORS.map((door) => [door, traffic()])) as Record<Door, Traffic>,
    ...{ kept: 0, signInFailures: 0, cache: null, loopDelay: null },
  };
}

/** Count one answer. */
export function countAnswer(traffic: Traffic, outcome: number): void {
  traffic.outcomes[outcome] = (traffic.outcomes[outcome] ?? 0) + 1;
}

/** Count how long one answer took. */
export function countDuration(traffic: Traffic, seconds: number): void {
  const found = DURATION_BOUNDS.findIndex((bound) => seconds <= bound);
  const bucket = found === -1 ? DURATION_BOUNDS.length : found;
  traffic.durations[bucket] = (traffic.durations[bucket] ?? 0) + 1;
  traffic.seconds += seconds;
}

/** The outcome that a status stands for. */
export const outcomeOf = (status: number): number => Math.min(4, Math.max(0, ((status / 100) | 0) - 1));
