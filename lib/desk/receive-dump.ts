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
  /** Until when nothing of it may be published, where somebody has said so. */
  readonly embargoUntil?: Date | null;
  /** How it comes in, where that is not by the desk's own screens. */
  readonly by?: "command line";
  readonly now: Date;
}

/** Take in one dump and queue its import; the same bytes again lead to the earlier batch. */
export async function receiveDump(db: Db, actor: Actor, input: Input): Promise<RegisteredDump> {
  assertCan(actor, "batch.create");
  const stored = await input.storage.receive(input.stream, input);
  const { fileName, sourceId = null, embargoUntil = null, by, now } = input;
  return db.transaction(async (tx) => {
    await requireSource(tx, actor, sourceId);
    return registerDump(tx, {
      ...{ fileName, stored, sourceId, embargoUntil, actorId: actor.id, now },
      ...(by && { by }),
    });
  });
}
