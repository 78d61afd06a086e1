import { Button } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import type { ArticleView } from "@/lib/desk/article-view";
import { docToText } from "@/lib/richtext/to-text";
import type { ArticleFields } from "@/lib/schemas/article";
import { FIELD_LABELS } from "./field-labels";

interface Props {
  readonly mine: ArticleFields;
  readonly theirs: ArticleView;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onMerge: () => void;
}

/** The fields that are a text or nothing. */
const PLAIN = [
  "headline",
  "kicker",
  "standfirst",
  "byline",
  "issuedOn",
  "language",
  "slug",
  "sourceName",
  "canonicalUrl",
  "embargoUntil",
] as const satisfies readonly (keyof ArticleFields)[];

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
  const plain = PLAIN.map((key) => ({
    label: FIELD_LABELS[key],
    ours: mine[key] ?? "",
    others: theirs[key] ?? "",
  }));
  return [
    ...plain,
    { label: FIELD_LABELS.tags, ours: tags(mine), others: tags(theirs) },
    { label: "Body", ours: docToText(mine.body), others: docToText(theirs.body) },
  ].filter(({ ours, others }) => ours !== others);
}
