import type { Tx } from "@/db/db";
import { decideSuggestions, listSuggestionsOfArticle } from "@/db/queries/suggestions";
import { findOrInsertTerm, setArticleTerms } from "@/db/queries/terms";
import { readVocabularyMode } from "@/lib/desk/terms/vocabulary-mode";
import { type Actor, can } from "@/lib/domain/actor";
import { isBuiltIn } from "@/lib/ingest/tags/vocabulary";
import type { TagInput } from "@/lib/schemas/article";

interface Tagging {
  readonly articleId: number;
  readonly tags: readonly TagInput[];
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Give an article exactly these tags; those that were suggested keep their evidence and count as accepted.
 *
 * While the vocabulary is closed, a tag that is neither in it nor built in is a proposal, unless a publisher gives it.
 */
export async function tagArticle(tx: Tx, { articleId, tags, actor, now }: Tagging): Promise<void> {
  const suggestions = await listSuggestionsOfArticle(tx, articleId);
  const isOpen = can(actor, "term.manage") || (await readVocabularyMode(tx)) === "open";
  const accepted: number[] = [];
  const links = new Map<
    number,
    { termId: number; confidence: number | null; evidence: string | null; acceptedBy: number }
  >();
  for (const tag of tags) {
    const term = await findOrInsertTerm(tx, tag, {
      state: isOpen || isBuiltIn(tag) ? "active" : "proposed",
      now,
    });
    const suggestion = suggestions.find(({ type, name }) => type === tag.type && name === tag.name);
    if (suggestion && suggestion.state !== "accepted") accepted.push(suggestion.id);
    links.set(term.id, {
      termId: term.id,
      confidence: suggestion?.confidence ?? null,
      evidence: suggestion?.evidence ?? null,
      acceptedBy: actor.id,
    });
  }
  await setArticleTerms(tx, articleId, [...links.values()]);
  await decideSuggestions(tx, accepted, { state: "accepted", decidedBy: actor.id });
}
