"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Brings back a change that was put away because the source took it back. */
export function ReopenButton({
  articleId,
  proposalId,
}: {
  readonly articleId: number;
  readonly proposalId: number;
}) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const reopen = async () => {
    setBusy(true);
    const data = { action: "reopen", proposalId };
    const answer = await deskFetch(`/api/articles/${articleId}/update`, { method: "POST", data });
    setBusy(false);
    setFailure(answer.ok ? null : answer.message);
    if (answer.ok) router.refresh();
  };
  return (
    <>
      {failure && <Notice tone="bad">{failure}</Notice>}
      <Button disabled={isBusy} onClick={() => void reopen()}>
        Look at it all the same
      </Button>
    </>
  );
}
