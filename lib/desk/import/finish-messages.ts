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

/** What it answers to a call. */
export interface FinishAnswer {
  readonly call: number;
  readonly items: readonly FinishedItem[];
  /** Set where the call failed. */
  readonly error?: string;
}
