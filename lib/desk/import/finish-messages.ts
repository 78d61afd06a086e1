import type { PackedItems } from "@/lib/desk/import/packed-items";
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

/** What it answers to a call, in several messages. */
export interface FinishAnswer {
  readonly call: number;
  /** The next items of the call, in their order; as they stand in the source they need not come back. */
  readonly items: PackedItems | null;
  readonly isLast: boolean;
  /** Set where the call failed. */
  readonly error?: string;
}
