import type { Db } from "@/db/db";
import { listRedirects } from "@/db/queries/redirects";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { GONE, type MoveStatus, moveStatusFrom } from "@/lib/domain/redirect";

const MOST = 200;

/** An old address as the desk shows it; its target is null where what was there is gone. */
export interface RedirectRow {
  readonly id: number;
  readonly fromPath: string;
  readonly target: string | null;
  readonly status: MoveStatus;
  readonly createdAt: string;
}

/** The old addresses in which `part` stands, the newest first, and how many there are. */
export async function readRedirects(
  db: Db,
  actor: Actor,
  part: string,
): Promise<{ readonly rows: readonly RedirectRow[]; readonly total: number }> {
  assertCan(actor, "page.manage");
  const { rows, total } = await listRedirects(db, { part, limit: MOST });
  return {
    total,
    rows: rows.map(({ id, fromPath, to, status, createdAt }) => ({
      ...{ id, fromPath, createdAt: createdAt.toISOString() },
      target: to === GONE ? null : to,
      status: moveStatusFrom(status),
    })),
  };
}
