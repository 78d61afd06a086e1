"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { ShownProposal } from "@/lib/desk/updates/read-proposal";
import { isLiveStatus } from "@/lib/domain/article-status";
import type { HunkChoice } from "@/lib/richtext/three-way";
import type { Change } from "./changes";

/** Save what was chosen, or dismiss the proposal; both lead back to the article. */
export function useDecision(
  { id: proposalId, token, article }: ShownProposal,
  changes: readonly Change[],
  choices: ReadonlyMap<string, HunkChoice>,
) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (data: object) => {
    setBusy(true);
    setProblem(null);
    const answer = await deskFetch(`/api/articles/${article.id}/update`, {
      method: "POST",
      data: { proposalId, ...data },
    });
    if (answer.ok) return router.push(`/admin/articles/${article.id}`);
    setBusy(false);
    setProblem(
      answer.code === "conflict" ? `${answer.message} Load this page again to see it.` : answer.message,
    );
  };
  const apply = () => {
    const isPiece = ({ id }: Change) => /^\d+$/.test(id);
    const take = changes.filter((change) => !isPiece(change) && choices.get(change.id) === "take");
    const pieces = changes.filter(isPiece);
    return send({
      action: "apply",
      token,
      baseVersion: article.version,
      take: take.map(({ id }) => id),
      hunks: Object.fromEntries(pieces.map(({ id }) => [id, choices.get(id) ?? "keep"])),
      applyToLive: isLiveStatus(article.status),
    });
  };
  return { apply, dismiss: () => send({ action: "dismiss" }), isBusy, problem };
}
