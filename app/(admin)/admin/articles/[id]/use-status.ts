"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { ArticleView } from "@/lib/desk/article-view";
import { isLiveStatus } from "@/lib/domain/article-status";
import type { ArticleInHand } from "./use-article";

/** A step to another status. */
export type Step =
  | { readonly action: "publish" | "unpublish" | "unschedule" | "trash" | "restore" }
  | { readonly action: "schedule"; readonly publishAt: string };

/** Take an article to another status; what is typed is saved first, so that it is what goes live. */
export function useStatus(article: ArticleInHand) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const step = async (next: Step) => {
    setBusy(true);
    setProblem(null);
    const { view } = article;
    const mustSave = !isLiveStatus(view.status) && view.status !== "trashed";
    const isSaved = !mustSave || (await article.saveNow());
    if (isSaved) {
      const answer = await deskFetch<ArticleView>(`/api/articles/${view.id}/status`, {
        method: "POST",
        data: { ...next, baseVersion: article.versionNow() },
      });
      const { current } = (answer.ok ? {} : (answer.body ?? {})) as { readonly current?: ArticleView };
      if (answer.ok) article.moved(answer.value);
      else if (current) article.meet(current);
      else setProblem(answer.message);
      if (answer.ok) router.refresh();
    }
    setBusy(false);
  };

  return { step: (next: Step) => void step(next), isBusy, problem };
}
