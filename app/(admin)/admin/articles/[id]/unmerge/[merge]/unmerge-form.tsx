"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { UnmergePlan } from "@/lib/desk/merge/read-merge";
import { isLiveStatus } from "@/lib/domain/article-status";

interface Props {
  readonly plan: UnmergePlan;
  readonly may: { readonly merge: boolean; readonly publish: boolean };
}

/** Takes a merge back, on the version that was looked at. */
export function UnmergeForm({ plan, may }: Props) {
  const { mergeId, winner, loserStatus, isLoserChanged } = plan;
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isLive = isLiveStatus(winner.status);
  const needsPublisher = isLive || isLiveStatus(loserStatus) || loserStatus === "scheduled";
  const part = async () => {
    setBusy(true);
    const data = { baseVersion: winner.version, applyToLive: isLive };
    const answer = await deskFetch(`/api/merges/${mergeId}`, { method: "DELETE", data });
    if (answer.ok) return router.push(`/admin/articles/${winner.id}`);
    setBusy(false);
    setProblem(answer.message);
  };
  return (
    <div className="stack">
      {problem && (
        <Notice tone="bad" title="Nothing was changed">
          {problem}
        </Notice>
      )}
      {isLoserChanged && (
        <Notice tone="warn" title="The other article was changed since">
          It was taken out of the trash or edited after the merge, so this can’t be undone in one step any
          more. What it took from here is in its history.
        </Notice>
      )}
      {needsPublisher && !may.publish && (
        <Notice tone="info">One of the two is, or was, on the site: a publisher has to part them.</Notice>
      )}
      <div className="row">
        <Button
          variant="primary"
          disabled={isBusy || isLoserChanged || !may.merge || (needsPublisher && !may.publish)}
          onClick={() => void part()}
        >
          {isLive ? "Part them and update the live page" : "Part them"}
        </Button>
      </div>
    </div>
  );
}
