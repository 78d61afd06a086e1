import type { Db, Tx } from "@/db/db";
import {
  countDecisions,
  countDecisionsByWords,
  type DecisionCounts,
  findSourceOfItem,
  listSuggestions,
  type TermSuggestion,
} from "@/db/queries/suggestions";
import { listKnownNames } from "@/db/queries/terms";
import { type Decisions, isHopeless, weighSuggestion } from "@/lib/ingest/tags/experience";
import { isBuiltIn } from "@/lib/ingest/tags/vocabulary";

/** A suggested tag, weighed by what editors made of it on other items. */
export interface WeighedSuggestion extends TermSuggestion, Decisions {
  /** In no vocabulary yet. */
  readonly isNew: boolean;
  /** Turned down nearly always: shown only to those who ask for it. */
  readonly isHidden: boolean;
}

const NO_DECISIONS: DecisionCounts = new Map();

/** The tags suggested for an item, the surest first, as editors' decisions so far make them likely. */
export async function weighSuggestions(db: Db | Tx, itemId: number): Promise<WeighedSuggestion[]> {
  const suggestions = await listSuggestions(db, [itemId]);
  const asked = { tags: suggestions, itemId };
  const sourceId = await findSourceOfItem(db, itemId);
  const decisions = await countDecisions(db, asked);
  const inSource = sourceId === null ? NO_DECISIONS : await countDecisions(db, { ...asked, sourceId });
  const byWords = await countDecisionsByWords(db, asked);
  const known = await listKnownNames(db, suggestions);
  return suggestions
    .map((entry) => {
      const key = `${entry.type}|${entry.name}`;
      const { accepted, rejected } = decisions.get(key) ?? { accepted: 0, rejected: 0 };
      const experience = {
        ...{ accepted, rejected, inSource: inSource.get(key) },
        byWords: byWords.get(`${key}|${entry.evidence}`),
      };
      return {
        ...entry,
        ...{ accepted, rejected },
        confidence: weighSuggestion(entry.confidence, experience),
        isNew: !known.has(key) && !isBuiltIn(entry),
        isHidden: isHopeless(entry.confidence, experience),
      };
    })
    .sort((left, right) => right.confidence - left.confidence || (left.name < right.name ? -1 : 1));
}
