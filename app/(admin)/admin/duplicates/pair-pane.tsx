import Link from "next/link";
import { useMemo } from "react";
import { DiffText } from "@/components/admin/diff-text";
import { itemHref } from "@/components/admin/item-href";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import type { DuplicatePair, PairItem } from "@/lib/desk/read-duplicate-pair";
import { KIND_WORDS } from "@/lib/domain/duplicates";
import { newsDay } from "@/lib/domain/news-day";
import { siteOf } from "@/lib/domain/web-address";
import { type DiffPart, diffWords } from "@/lib/domain/word-diff";
import { safeHref } from "@/lib/richtext/safe-href";
import type { PairRow } from "./duplicate-state";
import type { PairDetail } from "./use-pair";

interface Props {
  readonly detail: PairDetail | null;
  readonly row: PairRow | null;
}

/** Both items of a pair side by side, with what differs marked. */
export function PairPane({ detail, row }: Props) {
  if (!row) return null;
  if (!detail) return <p className="item-waiting muted">Reading “{row.later.title}” …</p>;
  if ("error" in detail)
    return (
      <Notice tone="bad" title="This pair can’t be shown">
        {detail.error}
      </Notice>
    );
  return <Comparison key={row.key} pair={detail} decision={row.decision} />;
}

interface ComparisonProps {
  readonly pair: DuplicatePair;
  readonly decision: PairRow["decision"];
}

function Comparison({ pair, decision }: ComparisonProps) {
  const { earlier, kind, score, reason } = pair;
  const later = decision === "same" ? setAside(pair.later) : pair.later;
  const title = useMemo(() => diffWords(earlier.title, pair.later.title), [earlier, pair]);
  const text = useMemo(() => diffWords(earlier.text, pair.later.text), [earlier, pair]);
  const differs = {
    date: earlier.publishedAt !== later.publishedAt,
    source: sourceOf(earlier) !== sourceOf(later),
  };
  return (
    <article className="item-pane">
      <p>
        <strong>{KIND_WORDS[kind]}</strong> <span className="muted">{Math.round(score * 100)} %</span>
        <br />
        <span className="small muted">{reason}</span>
      </p>
      <MergeLink earlier={earlier.articleId} later={later.articleId} />
      <div className="item-texts">
        <Side name="Earlier" item={earlier} title={title.left} text={text.left} differs={differs} />
        <Side name="Later" item={later} title={title.right} text={text.right} differs={differs} />
      </div>
    </article>
  );
}

/** The pair was read before it was decided. */
const setAside = (item: PairItem): PairItem =>
  item.state === "new" ? { ...item, state: "duplicate" } : item;

/** Two articles of one news become one where each field can be looked at. */
function MergeLink({ earlier, later }: { readonly earlier: number | null; readonly later: number | null }) {
  if (earlier === null || later === null || earlier === later) return null;
  return (
    <p>
      <LinkButton size="small" href={`/admin/articles/${earlier}/merge?with=${later}`}>
        Merge the two articles …
      </LinkButton>
    </p>
  );
}

interface SideProps {
  readonly name: "Earlier" | "Later";
  readonly item: PairItem;
  readonly title: readonly DiffPart[];
  readonly text: readonly DiffPart[];
  readonly differs: { readonly date: boolean; readonly source: boolean };
}

function Side({ name, item, title, text, differs }: SideProps) {
  const side = name === "Earlier" ? "left" : "right";
  const href = safeHref(item.address);
  const fact = (value: string, isChanged: boolean) => (
    <DiffText side={side} parts={[{ text: value, isChanged }]} />
  );
  return (
    <section className="text-pane" aria-label={`${name} item`}>
      <h2 className="pair-title" dir="auto" lang={item.language}>
        <DiffText side={side} parts={title.length > 0 ? title : [{ text: "Untitled", isChanged: false }]} />
      </h2>
      <p className="item-facts">
        <span>{name}</span>
        <StatusBadge status={item.state} />
        <span>{fact(dateOf(item), differs.date)}</span>
        <span dir="auto">{fact(sourceOf(item), differs.source)}</span>
        {href && (
          <a href={href} rel="noopener noreferrer" target="_blank">
            Original
          </a>
        )}
        <Link href={itemHref(item.batchId, item.id)}>
          Item {item.position + 1} of {item.fileName}
        </Link>
        {item.articleId !== null && <Link href={`/admin/articles/${item.articleId}`}>Article</Link>}
      </p>
      <div className="pair-text" dir="auto" lang={item.language}>
        <DiffText side={side} parts={text} />
        {text.length === 0 && <span className="muted">No text beyond the headline.</span>}
      </div>
    </section>
  );
}

const dateOf = ({ publishedAt }: PairItem) =>
  publishedAt ? newsDay(publishedAt, { withTime: true }) : "no date";

function sourceOf({ source, address }: PairItem): string {
  const href = safeHref(address);
  return source ?? (href ? siteOf(new URL(href)) : "no source");
}
