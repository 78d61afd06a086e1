import type { Db } from "@/db/db";
import { findRecipe } from "@/db/queries/recipes";
import { listEditedTexts } from "@/db/queries/source-texts";
import { type RemovedLine, removedLines } from "@/lib/desk/rules/removed-lines";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { learnedLines, lineOfStep } from "@/lib/domain/line-rules";
import { foldText } from "@/lib/ingest/text/fold";

/** The rules of a source, and those that its editors’ work suggests. */
export interface SourceRules {
  /** Lines that are taken out. */
  readonly lines: readonly string[];
  readonly offers: readonly RemovedLine[];
}

/** So often a line has to be taken out before a rule is offered. */
const LEAST_ITEMS = 3;
const LATEST_TEXTS = 500;
const MOST_OFFERS = 20;

/** The rules of a source and those on offer; what somebody has said no to is not offered again. */
export async function readSourceRules(db: Db, actor: Actor, sourceId: number): Promise<SourceRules> {
  assertCan(actor, "desk.read");
  const steps = (await findRecipe(db, sourceId))?.content.steps ?? {};
  const decided = new Set(
    Object.keys(steps)
      .flatMap((name) => lineOfStep(name) ?? [])
      .map(foldText),
  );
  const offers = removedLines(await listEditedTexts(db, sourceId, LATEST_TEXTS), LEAST_ITEMS);
  return {
    lines: learnedLines(steps),
    offers: offers.filter(({ line }) => !decided.has(foldText(line))).slice(0, MOST_OFFERS),
  };
}
