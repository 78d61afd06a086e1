import type { Db } from "@/db/db";
import { findSetting } from "@/db/queries/settings";
import { replaceSetting } from "@/lib/desk/settings/replace-setting";
import { type Actor, assertCan } from "@/lib/domain/actor";
import {
  type Choice,
  FRONT_SETTING,
  type Pin,
  pinsFrom,
  SECTIONS_SETTING,
  sectionsFrom,
} from "@/lib/domain/front-page";
import { AppError } from "@/lib/errors";

interface Based {
  /** The version that the person looked at; 0 where nothing was ever saved. */
  readonly baseVersion: number;
  readonly now: Date;
}

/** Say which stories stand at the top of the front page, the lead first. */
export async function savePins(
  db: Db,
  actor: Actor,
  { pins, ...based }: Based & { readonly pins: readonly Pin[] },
): Promise<void> {
  const chosen = uniqueBy(pins, (pin) => pin.articleId);
  await save(db, actor, FRONT_SETTING, pinsFrom, based, () => chosen);
}

/** Say which topics are sections, in the order of the masthead. */
export async function saveSections(
  db: Db,
  actor: Actor,
  { termIds, ...based }: Based & { readonly termIds: readonly number[] },
): Promise<void> {
  await save(db, actor, SECTIONS_SETTING, sectionsFrom, based, () => uniqueBy(termIds, (termId) => termId));
}

/** Choose again what was chosen before the last change: the stories at the top, or the sections. */
export async function putChoiceBack(
  db: Db,
  actor: Actor,
  { what, ...based }: Based & { readonly what: "pins" | "sections" },
): Promise<void> {
  if (what === "pins") await save(db, actor, FRONT_SETTING, pinsFrom, based, beforeOf);
  else await save(db, actor, SECTIONS_SETTING, sectionsFrom, based, beforeOf);
}

function beforeOf<T>({ before }: Choice<T>): readonly T[] {
  if (before === null) throw new AppError("conflict", "There is nothing to put back.");
  return before;
}

async function save<T>(
  db: Db,
  actor: Actor,
  key: typeof FRONT_SETTING | typeof SECTIONS_SETTING,
  parse: (stored: unknown) => Choice<T>,
  { baseVersion, now }: Based,
  choose: (found: Choice<T>) => readonly T[],
): Promise<void> {
  assertCan(actor, "front.edit");
  await db.transaction(async (tx) => {
    const found = parse((await findSetting(tx, key))?.value);
    const value: Choice<T> = { now: choose(found), before: found.now };
    await replaceSetting(tx, actor, {
      ...{ key, value, baseVersion, now },
      conflict: "Someone else has changed this meanwhile. Look at it again.",
      action: `settings.${key}_changed`,
      detail: { from: found.now, to: value.now },
    });
  });
}

/** Each once, in the first of its places. */
function uniqueBy<T>(list: readonly T[], key: (one: T) => number): T[] {
  const keys = list.map(key);
  return list.filter((one, at) => keys.indexOf(key(one)) === at);
}
