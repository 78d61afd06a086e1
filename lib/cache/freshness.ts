import type { Db } from "@/db/db";
import { dropSiteChanges, findNextTurn, readSiteChanges } from "@/db/queries/site-changes";
import { type Dated, Generations } from "@/lib/cache/generations";
import { within } from "@/lib/cache/within";

/** After this long without a look at the database nothing is known to be true any more. */
const TRUSTED_MS = 1_000;
/** After this long the next request has the database looked at. */
const LOOK_AGAIN_MS = 250;
const LOOK_WITHIN_MS = 2_000;
/** A server that could not look for so long may have missed changes that were removed since. */
const FORGET_ALL_AFTER_MS = 60_000;
const KEEP_CHANGES_MS = 600_000;
/** So many changes at once are not looked at one by one. */
const MOST_CHANGES = 5_000;

/** The clocks; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that never jump. */
  elapsed(): number;
}

const SYSTEM_CLOCK: Clock = { now: () => Date.now(), elapsed: () => performance.now() };

/** Knows within a second, from the database, what has changed for readers. */
export class Freshness {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #generations = new Generations();
  #position: number | null = null;
  /** Changes that the last look has seen, and the next one sees again. */
  #seen: ReadonlySet<number> = new Set();
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | null = null;
  /** When what is live changes by the clock alone. */
  #turnsAt = Number.NEGATIVE_INFINITY;
  /** How often somebody may have changed something, and how much of that the last look has seen. */
  #expiries = 0;
  #seenExpiries = 0;
  /** The newest change, and the newest one of ten minutes ago. */
  #newest = 0;
  #old = { id: 0, at: Number.NEGATIVE_INFINITY };

  constructor(db: Db, clock: Clock = SYSTEM_CLOCK) {
    this.#db = db;
    this.#clock = clock;
  }

  /** What a page that is read from now on belongs to. */
  get generation(): number {
    return this.#generations.current;
  }

  /** Whether what `isFresh` says still holds; looks at the database in the background when it is time. */
  isCurrent(now: number): boolean {
    const age = this.#clock.elapsed() - this.#lookedAt;
    if (age >= TRUSTED_MS || now >= this.#turnsAt || this.#expiries !== this.#seenExpiries) return false;
    if (age >= LOOK_AGAIN_MS && !this.#looking) this.#startLooking().catch(() => undefined);
    return true;
  }

  /** Whether nothing that `page` depends on has changed since it was read. */
  isFresh(page: Dated): boolean {
    return this.#generations.isFresh(page);
  }

  /** Look at the database unless that was done a moment ago. @throws when it can't be read. */
  async sync(): Promise<void> {
    // One that is under way may have begun before the change that the caller knows of.
    for (let looks = 0; looks < 3 && !this.isCurrent(this.#clock.now()); looks += 1)
      await this.#startLooking();
  }

  /** The same; false where the database can't be read. */
  async trySync(): Promise<boolean> {
    return this.sync().then(
      () => true,
      () => false,
    );
  }

  /** Somebody may have changed something in this moment: nothing is trusted until the database was looked at again. */
  expire(): void {
    this.#expiries += 1;
  }

  #startLooking(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const [startedAt, now, expiries] = [this.#clock.elapsed(), this.#clock.now(), this.#expiries];
    const read = await within(LOOK_WITHIN_MS, readSiteChanges(this.#db, this.#position, MOST_CHANGES));
    const tags = read.changes.filter(({ id }) => !this.#seen.has(id)).map(({ tag }) => tag);
    const isLost = this.#position === null || startedAt - this.#lookedAt > FORGET_ALL_AFTER_MS;
    const isAll = isLost || now >= this.#turnsAt || read.changes.length === MOST_CHANGES;
    if (isAll) this.#generations.forgetAll();
    else this.#generations.note(tags);
    if (isAll || tags.length > 0)
      this.#turnsAt = (await within(LOOK_WITHIN_MS, findNextTurn(this.#db, new Date(now)))).getTime();
    this.#position = read.position;
    this.#seen = new Set(read.changes.map(({ id }) => id));
    this.#lookedAt = startedAt;
    this.#seenExpiries = expiries;
    this.#clean();
  }

  /** Remove changes that every server has seen, or has been away too long to trust itself. */
  #clean(): void {
    for (const id of this.#seen) this.#newest = Math.max(this.#newest, id);
    if (this.#lookedAt - this.#old.at < KEEP_CHANGES_MS) return;
    if (this.#old.id > 0) dropSiteChanges(this.#db, this.#old.id).catch(() => undefined);
    this.#old = { id: this.#newest, at: this.#lookedAt };
  }
}
