import { Button } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import type { ArticleView } from "@/lib/desk/article-view";
import { docToText } from "@/lib/richtext/to-text";
import type { ArticleFields } from "@/lib/schemas/article";

interface Props {
  readonly mine: ArticleFields;
  readonly theirs: ArticleView;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onMerge: () => void;
}

const LABELS = {
  headline: "Headline",
  kicker: "Kicker",
  standfirst: "Standfirst",
  byline: "Byline",
  issuedOn: "Date",
  language: "Language",
  slug: "Address",
  sourceName: "Source",
  canonicalUrl: "First published at",
  embargoUntil: "Embargo",
} as const satisfies Partial<Record<keyof ArticleFields, string>>;

/** Two texts, side by side: nothing is overwritten until a person has chosen. */
export function ConflictPanel({ mine, theirs, onMine, onTheirs, onMerge }: Props) {
  const who = theirs.updatedBy ?? "The desk";
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{who} has changed this article too</h2>
      <p>
        Their version was saved on <LocalTime iso={theirs.updatedAt} />. Yours is on this screen and kept in
        this browser. What differs:
      </p>
      <div className="conflict-head" aria-hidden="true">
        <span>Yours</span>
        <span>Theirs</span>
      </div>
      <dl className="conflict-list">
        {differences(mine, theirs.fields).map(({ label, ours, others }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{ours || "–"}</dd>
            <dd dir="auto">{others || "–"}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button variant="primary" onClick={onMerge}>
          Merge by hand
        </Button>
        <Button onClick={onMine}>Keep mine</Button>
        <Button onClick={onTheirs}>Take theirs</Button>
      </div>
      <p className="small muted">Whichever you choose, their version stays in the history of the article.</p>
    </section>
  );
}

function differences(mine: ArticleFields, theirs: ArticleFields) {
  const tags = (fields: ArticleFields) =>
    fields.tags
      .map(({ name }) => name)
      .sort()
      .join(", ");
  const plain = (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((key) => ({
    label: LABELS[key] as string,
    ours: mine[key] ?? "",
    others: theirs[key] ?? "",
  }));
  return [
    ...plain,
    { label: "Tags", ours: tags(mine), others: tags(theirs) },
    { label: "Body", ours: docToText(mine.body), others: docToText(theirs.body) },
  ].filter(({ ours, others }) => ours !== others);
}
