import type { Db } from "@/db/db";
import { type RegisteredDump, registerDump } from "@/lib/desk/register-dump";
import { requireSource } from "@/lib/desk/sources/require-source";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { Storage } from "@/lib/media/storage";

interface Input {
  /** As uploaded: a label, never a path. */
  readonly fileName: string;
  readonly stream: AsyncIterable<Uint8Array>;
  /** Bytes that the sender announced, or null. */
  readonly announced: number | null;
  /** Most bytes that are taken. */
  readonly limit: number;
  readonly storage: Storage;
  /** Whose texts it has, where somebody has said so. */
  readonly sourceId?: number | null;
  readonly now: Date;
}

/** Take in one dump and queue its import; the same bytes again lead to the earlier batch. */
export async function receiveDump(db: Db, actor: Actor, input: Input): Promise<RegisteredDump> {
  assertCan(actor, "batch.create");
  const stored = await input.storage.receive(input.stream, input);
  const { fileName, sourceId = null, now } = input;
  return db.transaction(async (tx) => {
    await requireSource(tx, actor, sourceId);
    return registerDump(tx, { fileName, stored, sourceId, actorId: actor.id, now });
  });
}
