import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { hasLivePage } from "@/db/queries/live-paths";
import { findRedirect, putRedirect } from "@/db/queries/redirects";
import { type Actor, assertCan } from "@/lib/domain/actor";
import {
  GONE,
  type MoveStatus,
  problemOfOldPath,
  problemOfTarget,
  readablePath,
  readableTarget,
} from "@/lib/domain/redirect";
import { AppError } from "@/lib/errors";

interface Input {
  readonly fromPath: string;
  /** A path of this site or a web address; null where what was there is gone for good. */
  readonly target: string | null;
  /** With which readers are led on. */
  readonly status?: MoveStatus;
  readonly now: Date;
}

/** Let an old address lead on, or say that it is gone. No address leads in a circle, or to one that leads on. */
export async function addRedirect(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "page.manage");
  const { fromPath, status = 308, now } = input;
  const target = input.target === null ? null : readableTarget(input.target);
  const problem =
    problemOfOldPath(withoutEnd(fromPath)) ?? (target === null ? null : problemOfTarget(target));
  if (problem) throw new AppError("bad_input", problem);
  const from = readablePath(withoutEnd(fromPath));
  if (target !== null && pathOf(target) === from)
    throw new AppError("bad_input", "An address can’t lead to itself.");
  await db.transaction(async (tx) => {
    // What has a page is never asked where it leads, but what led there until now would be led past it.
    if (await hasLivePage(tx, from, now))
      throw new AppError(
        "conflict",
        `Readers find a page at “${from}”: only where there is none they are led on.`,
      );
    const next = target === null ? null : await findRedirect(tx, pathOf(target));
    if (next !== null)
      throw new AppError(
        "conflict",
        next === GONE
          ? `“${target}” is gone itself.`
          : `“${target}” leads on to “${next}”. Lead there directly.`,
      );
    await putRedirect(tx, from, target ?? GONE, now, status);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: target === null ? "redirect.gone" : "redirect.added",
      subjectType: "redirect",
      subjectId: 0,
      detail: { from, to: target, ...(status === 301 ? { status } : {}) },
      at: now,
    });
  });
}

const withoutEnd = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, "") : path);

/** Without what a browser does not send, or what leads to the same page. */
const pathOf = (target: string): string => readablePath(withoutEnd(target.split(/[?#]/, 1)[0] ?? ""));
