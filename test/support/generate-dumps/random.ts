/** A source of chance that gives the same row of numbers for the same seed. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  readonly shuffle: <T>(values: readonly T[]) => T[];
}

/** Make a source of chance (mulberry32) from `seed`. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(values: readonly T[]): T => {
    const value = values[between(0, values.length - 1)];
    if (value === undefined) throw new Error("There is nothing to pick from.");
    return value;
  };
  const shuffle = <T>(values: readonly T[]): T[] => {
    const rest = [...values];
    const mixed: T[] = [];
    while (rest.length > 0) mixed.push(...rest.splice(between(0, rest.length - 1), 1));
    return mixed;
  };
  return { between, pick, chance: (share) => next() < share, shuffle };
}
