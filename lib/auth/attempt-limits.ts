import type { Db } from "@/db/db";
import {
  clearAttempts,
  countAttempts,
  deleteAttempts,
  insertAttempts,
  pruneAttempts,
} from "@/db/queries/login-attempts";
import { AppError } from "@/lib/errors";

const WINDOW_MS = 15 * 60_000;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 30;

interface Attempt {
  readonly email: string;
  /** Null where only the account counts. */
  readonly address: string | null;
  readonly now: Date;
}

/**
 * Try a password within the limits: `work` returns whether it was right.
 *
 * The try is noted before the password is looked at, so that many at once can't slip
 * through; a right one takes the notes back. Accounts that don't exist are counted alike.
 *
 * @throws AppError `too_many_requests` when the account or the address has used up its tries.
 */
export async function withinLimits(db: Db, attempt: Attempt, work: () => Promise<boolean>): Promise<boolean> {
  const { now } = attempt;
  const since = new Date(now.getTime() - WINDOW_MS);
  const account = `account:${attempt.email}`;
  const limits = new Map([[account, PER_ACCOUNT]]);
  if (attempt.address !== null) limits.set(`address:${attempt.address}`, PER_ADDRESS);

  await pruneAttempts(db, since);
  const notes = await insertAttempts(db, [...limits.keys()], now);
  const counts = await countAttempts(db, [...limits.keys()], since);
  const over = counts.filter(({ key, count }) => count > (limits.get(key) ?? 0));
  if (over.length > 0) {
    await deleteAttempts(db, notes);
    throw tooMany(Math.max(...over.map(({ first }) => first.getTime())) + WINDOW_MS - now.getTime());
  }
  const isRight = await work();
  if (isRight) {
    await deleteAttempts(db, notes);
    await clearAttempts(db, account);
  }
  return isRight;
}

function tooMany(waitMs: number): AppError {
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new AppError(
    "too_many_requests",
    `Too many attempts to sign in. Please wait ${wait} and try again.`,
  );
}
