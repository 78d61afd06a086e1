/** Seconds that each property has under `npm run fuzz`; 0 in a usual run, which counts tries instead. */
const seconds = Number(process.env.COPYDESK_FUZZ_SECONDS ?? 0);

/** Of its share of them each has at least this, in milliseconds. */
const LEAST_MS = 1000;

/** What chance begins with: the same in every run, unless `COPYDESK_FUZZ_SEED` has a number or `random`. */
export const FUZZ_SEED = readSeed(process.env.COPYDESK_FUZZ_SEED ?? "1");

/** How often a property is tried: so often, or for its seconds, which it shares with as many as it is one `among`. */
export function tries(usual: number, { among = 1 } = {}) {
  if (seconds === 0) return { numRuns: usual };
  return {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: Math.max(LEAST_MS, (seconds * 1000) / among),
  };
}

function readSeed(asked: string): number {
  const seed = asked === "random" ? Date.now() : Number(asked);
  if (!Number.isInteger(seed)) throw new Error(`COPYDESK_FUZZ_SEED is ${asked}: a whole number or "random".`);
  return seed | 0;
}
