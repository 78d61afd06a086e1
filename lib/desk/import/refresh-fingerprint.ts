import type { Tx } from "@/db/db";
import { findFingerprint, findUnderKeys, insertNearKeys, putFingerprint } from "@/db/queries/near-items";
import type { Item } from "@/db/queries/review";
import { listSuggestions } from "@/db/queries/suggestions";
import { storable } from "@/lib/desk/import/storable";
import type { NearItem } from "@/lib/desk/import/suggest-duplicates";
import { comparableOf, textOf } from "@/lib/ingest/dedupe/comparable";
import { NearIndex } from "@/lib/ingest/dedupe/near-index";
import { nearKeysOf } from "@/lib/ingest/dedupe/near-keys";
import { fingerprintOf } from "@/lib/ingest/identify/fingerprint";
import { foldTyping } from "@/lib/ingest/identify/folded-words";

/** Let what is compared of an item follow its text, so that later items are compared with what it says now. */
export async function refreshFingerprint(tx: Tx, item: Item): Promise<void> {
  const { nearKeys } = await storeFingerprint(tx, item);
  const index = new NearIndex(await findUnderKeys(tx, [...nearKeys.stored, ...nearKeys.quiet]));
  await insertNearKeys(
    tx,
    index.add(item.id, nearKeys).map((key) => ({ key, itemId: item.id })),
  );
}

/** Store what is compared of an item as it is now; its keys are still to be put in the index. */
export async function storeFingerprint(tx: Tx, item: Item): Promise<NearItem> {
  const stored = await findFingerprint(tx, item.id);
  const tags = await listSuggestions(tx, [item.id]);
  const text = textOf(item);
  const fingerprint = fingerprintOf(foldTyping(text));
  const titleDerived = stored?.traits.titleDerived ?? false;
  const comparable = comparableOf({ ...item, titleDerived, tags, fingerprint }, "");
  await putFingerprint(
    tx,
    storable({ itemId: item.id, ...comparable.fingerprint, traits: comparable.traits }),
  );
  return { id: item.id, comparable, nearKeys: nearKeysOf(comparable, fingerprint.keys), text };
}
