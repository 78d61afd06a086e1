import type { FinishedItem } from "@/lib/desk/import/finisher";
import type { FinishContext } from "@/lib/ingest/pipeline";
import type { RawItem } from "@/lib/ingest/types";

/** What a thread that finishes items is asked for; `session` is one import. */
export type FinishRequest =
  | { readonly kind: "open"; readonly session: number; readonly context: FinishContext }
  | {
      readonly kind: "learn";
      readonly session: number;
      readonly call: number;
      readonly items: readonly RawItem[];
    }
  | {
      readonly kind: "finish";
      readonly session: number;
      readonly call: number;
      readonly items: readonly RawItem[];
    }
  | { readonly kind: "close"; readonly session: number };

/** What a thread makes of an item; as it stands in the source it need not come back. */
export type MadeItem = Omit<FinishedItem, "raw">;

/** What it answers to a call, in several messages. */
export interface FinishAnswer {
  readonly call: number;
  /** The next items of the call, in their order. */
  readonly items: readonly MadeItem[];
  readonly isLast: boolean;
  /** Set where the call failed. */
  readonly error?: string;
}
