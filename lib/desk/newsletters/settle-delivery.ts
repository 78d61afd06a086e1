import type { Db } from "@/db/db";
import { moveDelivery } from "@/db/queries/deliveries";
import { endSubscription } from "@/db/queries/subscribers";
import type { SendResult } from "@/lib/mail/smtp";

const MOST_ATTEMPTS = 3;

interface Settle {
  readonly id: number;
  readonly subscriberId: number | null;
  /** This one included. */
  readonly attempts: number;
  readonly result: SendResult;
  readonly now: Date;
}

/** Write down what became of a mail; an address that the server does not know gets no more of them. */
export async function settleDelivery(
  db: Db,
  { id, subscriberId, attempts, result, now }: Settle,
): Promise<void> {
  const error = result.state === "sent" ? null : result.reason;
  await db.transaction(async (tx) => {
    const isAgain = result.state === "later" && attempts < MOST_ATTEMPTS;
    const state = isAgain ? "waiting" : ENDS[result.state];
    // Who took over may have called it unsure meanwhile; here it is known.
    await moveDelivery(tx, id, ["sending", "unsure"], { state, error, settledAt: isAgain ? null : now });
    if (result.state === "refused" && result.isAddress && subscriberId !== null)
      await endSubscription(tx, subscriberId, "bounced", now);
  });
}

const ENDS = { sent: "sent", refused: "failed", later: "failed", unsure: "unsure" } as const;
