"use client";

import type { ShownProposal } from "@/lib/desk/updates/read-proposal";
import { isLiveStatus } from "@/lib/domain/article-status";
import type { HunkChoice } from "@/lib/richtext/three-way";
import { useSend } from "../use-send";
import type { Change } from "./changes";

/** Save what was chosen, or dismiss the proposal; both lead back to the article. */
export function useDecision(
  { id: proposalId, token, article }: ShownProposal,
  changes: readonly Change[],
  choices: ReadonlyMap<string, HunkChoice>,
) {
  const { send, isBusy, failure } = useSend(article.id);
  const decide = (data: object) =>
    send(`/api/articles/${article.id}/update`, "POST", { proposalId, ...data });
  const apply = () => {
    const take = changes.filter(({ id, isPiece }) => !isPiece && choices.get(id) === "take");
    const pieces = changes.filter(({ isPiece }) => isPiece);
    return decide({
      action: "apply",
      token,
      baseVersion: article.version,
      take: take.map(({ id }) => id),
      hunks: Object.fromEntries(pieces.map(({ id }) => [id, choices.get(id) ?? "keep"])),
      applyToLive: isLiveStatus(article.status),
    });
  };
  return { apply, dismiss: () => decide({ action: "dismiss" }), isBusy, failure };
}
