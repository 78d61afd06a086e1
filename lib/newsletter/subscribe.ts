import type { Db } from "@/db/db";
import { enqueueJob } from "@/db/queries/jobs";
import { countAttempts, insertAttempts } from "@/db/queries/login-attempts";
import { findNewsletter } from "@/db/queries/newsletters";
import { noteWish } from "@/db/queries/subscribers";
import { mailAddress } from "@/lib/domain/mail-address";
import { AppError } from "@/lib/errors";
import { confirmJob } from "@/lib/newsletter/confirm-job";

interface Wish {
  readonly newsletterId: number;
  /** As it was typed. */
  readonly address: string;
  /** The address of the connection, for the limit. */
  readonly caller: string;
  /** The public origin, for the link in the mail. */
  readonly origin: string;
  readonly now: Date;
}

const WINDOW_MS = 15 * 60_000;
const PER_CALLER = 20;

/**
 * Ask for a newsletter. Nobody learns from the answer who is subscribed: it is the same for all, and takes as long,
 * since the mail is sent by a job.
 *
 * @throws AppError `bad_input` for what is no address, `too_many_requests` where one connection asks too often.
 */
export async function subscribe(db: Db, wish: Wish): Promise<void> {
  const { newsletterId, caller, origin, now } = wish;
  await assertSeldom(db, caller, now);
  const address = mailAddress(wish.address);
  if (address === null) throw new AppError("bad_input", "That is no e-mail address.");
  await db.transaction(async (tx) => {
    const newsletter = await findNewsletter(tx, newsletterId);
    if (!newsletter?.isOpen) return;
    const { id, state } = await noteWish(tx, { newsletterId, address, now });
    if (state !== "confirmed") await enqueueJob(tx, confirmJob({ subscriberId: id, origin }, now));
  });
}

async function assertSeldom(db: Db, caller: string, now: Date): Promise<void> {
  const key = `newsletter:${caller}`;
  await insertAttempts(db, [key], now);
  const [counted] = await countAttempts(db, [key], new Date(now.getTime() - WINDOW_MS));
  if ((counted?.count ?? 0) > PER_CALLER)
    throw new AppError("too_many_requests", "Too many requests. Please wait a quarter of an hour.");
}
