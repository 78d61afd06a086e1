import type { Item } from "@/db/queries/review";
import type { TermSuggestion } from "@/db/queries/suggestions";
import { freshFields, storedFields } from "@/lib/desk/cleaning/cleaned-fields";
import { storedRawItem } from "@/lib/desk/cleaning/stored-raw-item";
import { changedFields, type FieldsOfOneSide } from "@/lib/domain/reclean";
import { type FinishContext, finishItem } from "@/lib/ingest/pipeline";

/** What cleaning an item once more would change of it, as it was and as it would be; null for nothing. */
export function recleanItem(
  item: Item,
  suggestions: readonly TermSuggestion[],
  context: FinishContext,
): { readonly before: FieldsOfOneSide; readonly after: FieldsOfOneSide } | null {
  const raw = storedRawItem(item);
  const fresh = freshFields({ raw, item: finishItem(raw, context) }, suggestions);
  return changedFields(storedFields(item, suggestions), fresh);
}
