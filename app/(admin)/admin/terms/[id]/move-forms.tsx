import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { MergePreview } from "@/lib/desk/terms/preview-merge";
import type { TermPage } from "@/lib/desk/terms/read-term";
import type { TagType } from "@/lib/domain/ingest";
import { mergeTermAction, removeTermAction } from "../actions";
import { TagNameInput } from "./tag-name-input";
import { articlesInWords } from "./term-parts";

interface Props {
  readonly term: TermPage;
  /** What was asked for would do, or why it can't be done. */
  readonly preview: MergePreview | string | null;
  /** What was asked for. */
  readonly asked: AskedTag;
}

/** A tag as it was typed. */
export interface AskedTag {
  readonly name: string;
  readonly type: TagType;
}

/** Merge a tag into another, after a look at what that does. */
export function MergeForm({ term, preview, asked }: Props) {
  const shown = typeof preview === "string" ? null : preview;
  return (
    <section className="card stack" aria-labelledby="merge">
      <h2 id="merge">Merge into another tag</h2>
      <OtherTag term={term} name="into" label="Name of the tag that stays" asked={shown?.into ?? asked} />
      {typeof preview === "string" && <Notice tone="bad">{preview}</Notice>}
      {shown && (
        <ActionForm action={mergeTermAction} submit={`Merge into “${shown.into.name}”`}>
          <p>
            <Moved term={term} preview={shown} /> The old name becomes a spelling, its address leads to the
            other one. You can undo this.
          </p>
          <input type="hidden" name="termId" value={term.id} />
          <input type="hidden" name="type" value={shown.into.type} />
          <input type="hidden" name="into" value={shown.into.name} />
        </ActionForm>
      )}
    </section>
  );
}

/** Remove a tag, or a proposal for one; in favour of another one after a look at what that does. */
export function RemoveForm({ term, preview, asked }: Props) {
  const shown = typeof preview === "string" ? null : preview;
  const isProposal = term.state === "proposed";
  return (
    <section className="card stack" aria-labelledby="remove">
      <h2 id="remove">{isProposal ? "Reject" : "Remove"}</h2>
      <p className="small muted">
        It is suggested no more. Its articles get another tag instead, if you name one.
      </p>
      <OtherTag
        term={term}
        name="instead"
        label="Name of the tag they get instead"
        asked={shown?.into ?? asked}
      />
      {typeof preview === "string" && <Notice tone="bad">{preview}</Notice>}
      {shown ? (
        <ActionForm
          action={removeTermAction}
          submit={`Remove it in favour of “${shown.into.name}”`}
          variant="danger"
        >
          <p>
            <Moved term={term} preview={shown} /> Its address leads to the other one, its name becomes no
            spelling. You can undo this.
          </p>
          <input type="hidden" name="termId" value={term.id} />
          <input type="hidden" name="type" value={shown.into.type} />
          <input type="hidden" name="instead" value={shown.into.name} />
        </ActionForm>
      ) : (
        <ActionForm
          action={removeTermAction}
          submit={isProposal ? "Reject the proposal" : "Remove the tag"}
          variant="danger"
          confirm={`Take “${term.name}” off ${articlesInWords(term.total)}? You can undo this.`}
        >
          <input type="hidden" name="termId" value={term.id} />
        </ActionForm>
      )}
    </section>
  );
}

interface OtherTagProps {
  readonly term: TermPage;
  readonly name: string;
  readonly label: string;
  readonly asked: AskedTag;
}

function OtherTag({ term, name, label, asked }: OtherTagProps) {
  return (
    <form className="term-filter" action={`/admin/terms/${term.id}`}>
      <TagNameInput
        key={`${asked.type} ${asked.name}`}
        name={name}
        label={label}
        typed={asked.name}
        type={asked.type}
        isOfAnyKind
        except={term.name}
      />
      <Button type="submit">Preview</Button>
    </form>
  );
}

function Moved({ term, preview }: { readonly term: TermPage; readonly preview: MergePreview }) {
  const { articles, both, into } = preview;
  return (
    <>
      {articlesInWords(articles)} {articles === 1 ? "gets" : "get"} “{into.name}” instead of “{term.name}”
      {both > 0 && `; ${both.toLocaleString("en-GB")} of these had both`}.
    </>
  );
}
