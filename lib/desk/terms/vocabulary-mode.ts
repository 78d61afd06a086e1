import { z } from "zod";
import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findSetting, keepSetting } from "@/db/queries/settings";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { VOCABULARY_MODES, type VocabularyMode } from "@/lib/domain/term";

const KEY = "vocabulary";
const schema = z.object({ mode: z.enum(VOCABULARY_MODES) });

/** Whether new tags are proposals; they are where nobody has said otherwise. */
export async function readVocabularyMode(db: Db | Tx): Promise<VocabularyMode> {
  const stored = schema.safeParse((await findSetting(db, KEY))?.value);
  return stored.success ? stored.data.mode : "closed";
}

interface Input {
  readonly mode: VocabularyMode;
  readonly now: Date;
}

/** Say whether new tags are proposals. Tags and proposals that are there stay what they are. */
export async function setVocabularyMode(db: Db, actor: Actor, { mode, now }: Input): Promise<void> {
  assertCan(actor, "settings.edit");
  await db.transaction(async (tx) => {
    const from = await readVocabularyMode(tx);
    if (from === mode) return;
    await keepSetting(tx, KEY, { mode }, now);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "setting.changed",
      subjectType: "setting",
      subjectId: 0,
      detail: { key: KEY, from, to: mode },
      at: now,
    });
  });
}
