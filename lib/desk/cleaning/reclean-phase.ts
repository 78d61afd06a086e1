import type { Db, Tx } from "@/db/db";
import type { Reclean } from "@/db/queries/recleans";

/** Some items of a re-cleaning, looked at and ready to be written. */
export interface RecleanStep {
  /** The last item of this step. */
  readonly lastId: number;
  readonly items: number;
  write(tx: Tx, at: { readonly actorId: number; readonly now: Date }): Promise<void>;
}

/** One phase of a re-cleaning under way. */
export interface RecleanPhase {
  /** How many items there are to look at. */
  readonly total: number;
  /** The next items after `afterId`; null at the end. */
  next(afterId: number, limit: number): Promise<RecleanStep | null>;
}

/** Begins a phase of a re-cleaning. */
export type OpenPhase = (db: Db, reclean: Reclean) => Promise<RecleanPhase>;
