"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { UnmergePlan } from "@/lib/desk/merge/read-merge";
import { isLiveStatus } from "@/lib/domain/article-status";
import { useSend } from "../../use-send";

interface Props {
  readonly plan: UnmergePlan;
  readonly may: { readonly merge: boolean; readonly publish: boolean };
}

/** Takes a merge back, on the version that was looked at. */
export function UnmergeForm({ plan, may }: Props) {
  const { mergeId, winner, loserStatus, isLoserChanged } = plan;
  const { send, isBusy, failure } = useSend(winner.id);
  const isLive = isLiveStatus(winner.status);
  const needsPublisher = isLive || isLiveStatus(loserStatus) || loserStatus === "scheduled";
  const part = () =>
    send(`/api/merges/${mergeId}`, "DELETE", { baseVersion: winner.version, applyToLive: isLive });
  return (
    <div className="stack">
      {failure && (
        <Notice tone="bad" title="Nothing was changed">
          {failure.message}
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
