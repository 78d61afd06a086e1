"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { Notice } from "@/components/ui/notice";
import type { OfferedRule } from "@/lib/desk/rules/offer-rules-of-article";

interface Props {
  readonly articleId: number;
  /** Each save may have taken out a line for the third time. */
  readonly version: number;
}

/** Offers a rule for a line that editors keep taking out of a source's texts, while they do. */
export function RuleOffers({ articleId, version }: Props) {
  const [offers, setOffers] = useState<readonly OfferedRule[]>([]);
  useEffect(() => {
    // A save that follows overtakes the answer to the one before.
    if (version < 2) return;
    const overtaken = new AbortController();
    const { signal } = overtaken;
    void deskFetch<{ offers: OfferedRule[] }>(`/api/articles/${articleId}/offers`, { signal }).then(
      (answer) => {
        if (answer.ok && !signal.aborted) setOffers(answer.value.offers);
      },
    );
    return () => overtaken.abort();
  }, [articleId, version]);
  return (
    <div role="status">
      {offers.map(({ sourceId, sourceName, line, items }) => (
        <Notice key={`${sourceId} ${line}`} tone="info" title="Shall Copydesk take this out from now on?">
          <p>
            <bdi>“{line}”</bdi> was taken out of {items} items of <bdi>{sourceName}</bdi>.{" "}
            <Link href={`/admin/sources/${sourceId}/line?text=${encodeURIComponent(line)}`}>
              See where else it stands, and make a rule
            </Link>
            .
          </p>
        </Notice>
      ))}
    </div>
  );
}
