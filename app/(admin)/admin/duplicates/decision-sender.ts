import { deskFetch } from "@/components/admin/desk-fetch";
import type { ClusterOutcome } from "@/lib/desk/decide-cluster";
import type { ClusterDecision, DuplicateDecision, ItemPair } from "@/lib/domain/duplicates";
import type { PairRow } from "./duplicate-state";

/** One answer for a whole group. */
export interface GroupChoice {
  readonly decision: ClusterDecision;
  /** The item that stays. */
  readonly keep: number;
  /** The pairs of the group that wait. */
  readonly rows: readonly PairRow[];
}

type OnFail = (message: string, isConflict: boolean) => void;

/**
 * Sends decisions about pairs and groups, one after the other.
 *
 * They share items, and each is based on the versions that the ones before it made.
 */
export class DecisionSender {
  #turn: Promise<void> = Promise.resolve();
  readonly #versions = new Map<number, number>();
  /** Pairs that a decision about a group spoke of, by the first one that was on the board. */
  readonly #groups = new Map<string, readonly ItemPair[]>();

  sendPair(
    { key, later }: PairRow,
    { decision, version }: { readonly decision: DuplicateDecision; readonly version: number },
    onFail: OnFail,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const data = { action: "decide", decision, version: this.#versions.get(later.id) ?? version };
      const done = await post<{ version: number }>(`/api/duplicates/${key}`, data, onFail);
      if (done) this.#versions.set(later.id, done.version);
    });
  }

  sendGroup({ decision, keep, rows }: GroupChoice, onFail: OnFail): Promise<void> {
    return this.#inTurn(async () => {
      const seen = new Map(
        rows.flatMap(({ earlier, later }) => [earlier, later]).map((side) => [side.id, side]),
      );
      const versions = [...seen].map(([id, { version }]) => [id, this.#versions.get(id) ?? version]);
      const pairs = rows.map(({ key }) => key);
      const done = await this.#post({ action: "decide", decision, keep, pairs, versions }, onFail);
      if (done) this.#groups.set(pairs[0] ?? "", done.pairs);
    });
  }

  sendUndo({ key, later }: PairRow, onFail: OnFail): Promise<void> {
    return this.#inTurn(async () => {
      const group = this.#groups.get(key);
      if (group) {
        const pairs = group.map(({ itemId, otherItemId }) => `${itemId}-${otherItemId}`);
        if (await this.#post({ action: "undo", pairs }, onFail)) this.#groups.delete(key);
        return;
      }
      const done = await post<{ version: number }>(`/api/duplicates/${key}`, { action: "undo" }, onFail);
      if (done) this.#versions.set(later.id, done.version);
    });
  }

  async #post(data: object, onFail: OnFail): Promise<ClusterOutcome | null> {
    const done = await post<ClusterOutcome>("/api/duplicates/clusters", data, onFail);
    for (const [id, version] of done?.versions ?? []) this.#versions.set(id, version);
    return done;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }
}

async function post<T>(url: string, data: object, onFail: OnFail): Promise<T | null> {
  const answer = await deskFetch<T>(url, { method: "POST", data, outlivesPage: true });
  if (!answer.ok) onFail(answer.message, answer.code === "conflict");
  return answer.ok ? answer.value : null;
}
