import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findSource } from "@/db/queries/sources";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import { readScopeSwitches, writeScopeSwitches } from "@/lib/desk/cleaning/scope-switches";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { withSwitch } from "@/lib/domain/cleaning-steps";
import { lineStep } from "@/lib/domain/line-rules";
import { AppError } from "@/lib/errors";

interface Input {
  readonly sourceId: number;
  readonly line: string;
  readonly now: Date;
}

/** Have it worked out what a rule for a line would change; it holds, and can be undone, once the plan is applied. */
export const planLineRule = (db: Db, actor: Actor, input: Input) => planSwitch(db, actor, input, true);

/** Have it worked out what would come back without the rule. */
export const planWithoutLineRule = (db: Db, actor: Actor, input: Input) => planSwitch(db, actor, input, null);

function planSwitch(db: Db, actor: Actor, { sourceId, line, now }: Input, isOn: true | null) {
  const scope = { batchId: null, sourceId };
  return planReclean(db, actor, {
    scope,
    change: (before) => withSwitch(before, lineStep(line), isOn),
    now,
  });
}

/** Say no to a rule that is offered: it is remembered in the recipe and not offered again. */
export async function refuseLineRule(db: Db, actor: Actor, { sourceId, line, now }: Input): Promise<void> {
  assertCan(actor, "cleaning.change");
  await db.transaction(async (tx) => {
    if (!(await findSource(tx, sourceId))) throw new AppError("not_found", "That source no longer exists.");
    const scope = { batchId: null, sourceId };
    const switches = withSwitch(await readScopeSwitches(tx, scope), lineStep(line), false);
    await writeScopeSwitches(tx, { scope, switches, note: "A rule was refused", actor, now });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "source.rule_refused",
      subjectType: "source",
      subjectId: sourceId,
      detail: { line },
      at: now,
    });
  });
}
