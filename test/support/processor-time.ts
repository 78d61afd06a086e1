import { expect } from "vitest";

/** What is worked on in one piece is compared with so many parts of it, one after the other. */
const PARTS = 40;

/**
 * Work that grows as its input does takes as long in one piece, and by the square of it forty times as long.
 * What all stays in memory may cost five times as much as what is dropped part by part: that breaks no law.
 */
const MOST_GROWTH = 10;

/** What is over so soon is soon enough, and too short to be measured. */
const TOO_SHORT_MS = 200;

/** The collector of garbage or the compiler may spoil one measurement, hardly each of three. */
const TRIES = 3;

/** Time that the processors spent on a piece of work, in milliseconds; none while others have their turn. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Expect that the time of `work` grows no faster than what it is given: a law that holds on any machine, slow or busy.
 *
 * @param size - of the whole that `prepare` makes; a part of it has a fortieth.
 */
export function expectLinear<T>(size: number, prepare: (size: number) => T, work: (input: T) => void): void {
  const [part, whole] = [prepare(size / PARTS), prepare(size)];
  const workInParts = () => {
    for (let done = 0; done < PARTS; done += 1) work(part);
  };
  let [inParts, atOnce] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tried = 0; tried < TRIES; tried += 1) {
    inParts = Math.min(inParts, processorTime(workInParts));
    atOnce = Math.min(
      atOnce,
      processorTime(() => work(whole)),
    );
    if (atOnce <= Math.max(TOO_SHORT_MS, MOST_GROWTH * inParts)) return;
  }
  expect(atOnce / inParts, `${inParts} ms in parts, ${atOnce} ms in one piece`).toBeLessThan(MOST_GROWTH);
}

/** Expect that a piece of work takes no more of the processors' time than so much, where no size can be compared. */
export function expectSoon(milliseconds: number, work: () => void): void {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > milliseconds; tried += 1)
    least = Math.min(least, processorTime(work));
  expect(least).toBeLessThanOrEqual(milliseconds);
}
