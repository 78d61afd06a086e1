interface Entry<T> {
  value: T;
  bytes: number;
  /** Asked for since it was put where it stands. */
  isWanted: boolean;
}

/** Beside what it holds: the key, the headers and the entry itself. */
const OVERHEAD = 2_000;
/** One entry takes at most this part of the room. */
const LARGEST_PART = 1 / 8;
/** The part of the room for what has been asked for once. */
const TRIAL_PART = 1 / 5;

/**
 * A map that holds so many bytes at most, and of what it is given what is asked for again: two queues, as in S3-FIFO
 * (Yang et al., SOSP 2023).
 *
 * What is new is on trial, and goes on to the main queue only if it is asked for a second time before it comes to
 * the end. So a flood of addresses that are asked for once drops nothing that is in use. A hit costs one assignment.
 */
export class PageStore<T> {
  readonly #capacity: number;
  readonly #trial = new Map<string, Entry<T>>();
  readonly #main = new Map<string, Entry<T>>();
  #trialBytes = 0;
  #mainBytes = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get bytes(): number {
    return this.#trialBytes + this.#mainBytes;
  }

  get size(): number {
    return this.#trial.size + this.#main.size;
  }

  get(key: string): T | undefined {
    const entry = this.#find(key);
    if (!entry) return undefined;
    entry.isWanted = true;
    return entry.value;
  }

  /** Replaces what is there; what is too large is not kept. */
  set(key: string, value: T, bytes: number): void {
    const entry = this.#find(key);
    if (entry) {
      entry.value = value;
      this.resize(key, bytes);
      return;
    }
    const size = sizeOf(key, bytes);
    if (size > this.#capacity * LARGEST_PART) return;
    this.#trial.set(key, { value, bytes: size, isWanted: false });
    this.#trialBytes += size;
    this.#makeRoom();
  }

  /** Say how much is kept under `key` now. */
  resize(key: string, bytes: number): void {
    const entry = this.#find(key);
    if (!entry) return;
    const size = sizeOf(key, bytes);
    if (this.#trial.has(key)) this.#trialBytes += size - entry.bytes;
    else this.#mainBytes += size - entry.bytes;
    entry.bytes = size;
    if (size > this.#capacity * LARGEST_PART) this.#drop(key, entry);
    this.#makeRoom();
  }

  #find(key: string): Entry<T> | undefined {
    return this.#main.get(key) ?? this.#trial.get(key);
  }

  #drop(key: string, entry: Entry<T>): void {
    if (this.#trial.delete(key)) this.#trialBytes -= entry.bytes;
    else if (this.#main.delete(key)) this.#mainBytes -= entry.bytes;
  }

  #makeRoom(): void {
    while (this.bytes > this.#capacity) {
      const isTrialFull = this.#main.size === 0 || this.#trialBytes > this.#capacity * TRIAL_PART;
      const [first] = isTrialFull ? this.#trial : this.#main;
      if (!first) return;
      const [key, entry] = first;
      this.#drop(key, entry);
      if (!entry.isWanted) continue;
      entry.isWanted = false;
      this.#main.set(key, entry);
      this.#mainBytes += entry.bytes;
    }
  }
}

const sizeOf = (key: string, bytes: number) => bytes + 2 * key.length + OVERHEAD;
