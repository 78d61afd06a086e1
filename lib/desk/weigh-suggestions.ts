import type { Db, Tx } from "@/db/db";
import { countDecisions, listSuggestions, type TermSuggestion } from "@/db/queries/suggestions";
import { listKnownNames } from "@/db/queries/terms";
import { type Experience, isHopeless, weighSuggestion } from "@/lib/ingest/tags/experience";
import { isBuiltIn } from "@/lib/ingest/tags/vocabulary";

/** A suggested tag, weighed by what editors made of it on other items. */
export interface WeighedSuggestion extends TermSuggestion, Experience {
  /** In no vocabulary yet. */
  readonly isNew: boolean;
  /** Turned down nearly always: shown only to those who ask for it. */
  readonly isHidden: boolean;
}

/** The tags suggested for an item, the surest first, as editors' decisions so far make them likely. */
export async function weighSuggestions(db: Db | Tx, itemId: number): Promise<WeighedSuggestion[]> {
  const suggestions = await listSuggestions(db, [itemId]);
  const [decisions, known] = await Promise.all([
    countDecisions(db, suggestions, itemId),
    listKnownNames(db, suggestions),
  ]);
  return suggestions
    .map((entry) => {
      const key = `${entry.type}|${entry.name}`;
      const experience = decisions.get(key) ?? { accepted: 0, rejected: 0 };
      return {
        ...entry,
        ...experience,
        confidence: weighSuggestion(entry.confidence, experience),
        isNew: !known.has(key) && !isBuiltIn(entry),
        isHidden: isHopeless(entry.confidence, experience),
      };
    })
    .sort((left, right) => right.confidence - left.confidence || (left.name < right.name ? -1 : 1));
}
