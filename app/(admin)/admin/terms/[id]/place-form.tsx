import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PlacePreview } from "@/lib/desk/terms/preview-place";
import type { TermPage } from "@/lib/desk/terms/read-term";
import { saveTermAction } from "../actions";
import { TagNameInput } from "./tag-name-input";
import { articlesInWords, UnchangedTerm } from "./term-parts";

interface Props {
  readonly term: TermPage;
  readonly preview: PlacePreview | string | null;
  /** What was asked for, or nothing. */
  readonly asked: string;
}

/** Put a tag under a broader one, or out of it. */
export function PlaceForm({ term, preview, asked }: Props) {
  const shown = typeof preview === "string" ? null : preview;
  const typed = shown?.broader ?? (asked || (term.broader?.name ?? ""));
  return (
    <section className="card stack" aria-labelledby="place">
      <h2 id="place">Broader tag</h2>
      <form className="term-filter" action={`/admin/terms/${term.id}`}>
        <TagNameInput
          key={typed}
          name="broader"
          label="Name of the broader tag"
          placeholder={`The name of another ${term.type}`}
          typed={typed}
          type={term.type}
          except={term.name}
        />
        <Button type="submit">Preview</Button>
      </form>
      {typeof preview === "string" && <Notice tone="bad">{preview}</Notice>}
      {shown && shown.broader !== term.broader?.name && (
        <ActionForm action={saveTermAction} submit={`Put it under “${shown.broader}”`}>
          <ol className="term-path" aria-label="Where it would stand">
            {shown.path.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ol>
          <p>
            {shown.narrower > 0 &&
              `${shown.narrower === 1 ? "One narrower tag comes" : `${shown.narrower} narrower tags come`} along. `}
            No article changes: {articlesInWords(shown.articles)} {shown.articles === 1 ? "has" : "have"} this
            tag
            {shown.both > 0 && `, ${shown.both.toLocaleString("en-GB")} of them “${shown.broader}” as well`}.
            You can undo this.
          </p>
          <UnchangedTerm term={term} />
          <input type="hidden" name="broader" value={shown.broader} />
        </ActionForm>
      )}
      {term.broader && !shown && (
        <ActionForm
          action={saveTermAction}
          submit={`Take it out of “${term.broader.name}”`}
          variant="secondary"
        >
          <UnchangedTerm term={term} />
          <input type="hidden" name="broader" value="" />
        </ActionForm>
      )}
    </section>
  );
}
