import type { Db } from "@/db/db";
import { findPairItems, findSuggestedPair } from "@/db/queries/duplicates";
import { decidePair } from "@/lib/desk/decide-pair";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { DuplicateDecision, ItemPair } from "@/lib/domain/duplicates";
import { AppError } from "@/lib/errors";

interface Input {
  readonly pair: ItemPair;
  /** The later item's version that the editor looked at. */
  readonly version: number;
  readonly decision: DuplicateDecision;
  readonly now: Date;
}

/**
 * Say how two items belong together; it is remembered for ever.
 *
 * `same` sets the later item aside while it is new; every other answer changes no item.
 */
export async function decideDuplicate(db: Db, actor: Actor, input: Input): Promise<{ version: number }> {
  assertCan(actor, "item.review");
  const { pair, ...said } = input;
  return db.transaction(async (tx) => {
    const [kept, other] = await findPairItems(tx, pair);
    if (!kept || !other || !(await findSuggestedPair(tx, pair)))
      throw new AppError("not_found", "That pair no longer exists.");
    return { version: await decidePair(tx, actor, { kept, other, ...said }) };
  });
}
