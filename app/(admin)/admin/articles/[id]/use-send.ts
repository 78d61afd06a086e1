"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";

interface Failure {
  readonly message: string;
  /** Somebody else was first. */
  readonly isConflict: boolean;
}

/** Send what was decided about an article: done, it leads to the article; else it says why not. */
export function useSend(articleId: number) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (path: string, method: "POST" | "DELETE", data: object) => {
    setBusy(true);
    setFailure(null);
    const answer = await deskFetch(path, { method, data });
    if (answer.ok) return router.push(`/admin/articles/${articleId}`);
    setBusy(false);
    setFailure({ message: answer.message, isConflict: answer.code === "conflict" });
  };
  return { send, isBusy, failure };
}
