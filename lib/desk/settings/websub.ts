import type { Db } from "@/db/db";
import { findSetting } from "@/db/queries/settings";
import { listSubscriptions, type WebsubSubscription } from "@/db/queries/websub";
import { replaceSetting } from "@/lib/desk/settings/replace-setting";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { HUB_PATH, WEBSUB_SETTING, websubFrom } from "@/lib/domain/websub";

/** The hub as the screen shows it. */
export interface WebsubSettings {
  readonly isOn: boolean;
  /** 0 where nothing was ever saved. */
  readonly version: number;
  /** Null where the operator has not set the public address: then there is no hub. */
  readonly hubUrl: string | null;
  /** The newest of them, without their secrets. */
  readonly subscriptions: readonly Pick<
    WebsubSubscription,
    "id" | "topicPath" | "callbackHost" | "leaseUntil" | "deliveredAt" | "failures" | "error"
  >[];
  readonly total: number;
}

const SHOWN = 50;

/** Whether this site is its own hub, and who has subscribed to its feeds. */
export async function readWebsub(db: Db, actor: Actor, publicUrl: string | null): Promise<WebsubSettings> {
  assertCan(actor, "settings.edit");
  const stored = await findSetting(db, WEBSUB_SETTING);
  const { rows, total } = await listSubscriptions(db, SHOWN);
  return {
    ...websubFrom(stored?.value),
    ...{ version: stored?.version ?? 0, hubUrl: publicUrl && publicUrl + HUB_PATH, total },
    subscriptions: rows.map(({ id, topicPath, callbackHost, leaseUntil, deliveredAt, failures, error }) => ({
      ...{ id, topicPath, callbackHost, leaseUntil, deliveredAt, failures, error },
    })),
  };
}

interface Input {
  readonly isOn: boolean;
  /** The version that the person looked at; 0 where nothing was ever saved. */
  readonly baseVersion: number;
  readonly now: Date;
}

/** Switch the hub on or off. While it is off nobody is sent anything; who had subscribed stays until their time is over. */
export async function saveWebsub(db: Db, actor: Actor, { isOn, baseVersion, now }: Input): Promise<void> {
  assertCan(actor, "settings.edit");
  await db.transaction(async (tx) => {
    const before = websubFrom((await findSetting(tx, WEBSUB_SETTING))?.value);
    await replaceSetting(tx, actor, {
      ...{ key: WEBSUB_SETTING, value: { isOn }, baseVersion, now },
      conflict: "Someone else has changed this meanwhile. Look at it again.",
      action: "settings.websub_changed",
      detail: { from: before, to: { isOn } },
    });
  });
}
