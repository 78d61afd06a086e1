import { Fragment } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { MergePreview } from "@/lib/desk/terms/preview-merge";
import type { PlacePreview } from "@/lib/desk/terms/preview-place";
import type { TermPage } from "@/lib/desk/terms/read-term";
import { LONGEST_DESCRIPTION } from "@/lib/domain/term";
import { approveTermAction, renameTermAction, saveTermAction } from "../actions";
import { type AskedTag, MergeForm, RemoveForm } from "./move-forms";
import { PlaceForm } from "./place-form";
import { articlesInWords, SeenTerm } from "./term-parts";

/** What each change that was asked for would do, or why it can't be done. */
export interface TermPreviews {
  readonly merge: MergePreview | string | null;
  readonly removal: MergePreview | string | null;
  readonly placing: PlacePreview | string | null;
  /** What was asked for, as it was typed. */
  readonly asked: { readonly into: AskedTag; readonly instead: AskedTag; readonly broader: string };
}

interface Props {
  readonly term: TermPage;
  readonly previews: TermPreviews;
}

/** All that a publisher can do with a tag. */
export function TermForms({ term, previews }: Props) {
  const id = <input type="hidden" name="termId" value={term.id} />;
  return (
    <div className="stack-l">
      {term.state === "proposed" && (
        <section className="card stack" aria-label="Proposal">
          <ActionForm action={approveTermAction} submit="Approve the proposal">
            {id}
          </ActionForm>
        </section>
      )}
      <section className="card stack" aria-labelledby="spellings">
        <h2 id="spellings">Spellings and description</h2>
        <ActionForm action={saveTermAction} submit="Save" variant="secondary">
          {/* The fields are filled anew after a save; the form itself stays, and says how it went. */}
          <Fragment key={JSON.stringify([term.name, term.aliases, term.broader?.name, term.description])}>
            <SeenTerm term={term} />
            <input type="hidden" name="broader" value={term.broader?.name ?? ""} />
            <Field
              id="term-aliases"
              label="Other spellings"
              hint="One a line. Imports find the tag under each of them; with “*” at its end a word may go on: “harbour*”."
            >
              <Textarea
                id="term-aliases"
                name="aliases"
                rows={4}
                dir="auto"
                defaultValue={term.aliases.join("\n")}
              />
            </Field>
            <Field
              id="term-description"
              label="Description"
              hint="Readers see it at the top of the tag’s page. Plain text; an empty line begins a paragraph."
            >
              <Textarea
                id="term-description"
                name="description"
                rows={4}
                dir="auto"
                maxLength={LONGEST_DESCRIPTION}
                defaultValue={term.description}
              />
            </Field>
          </Fragment>
        </ActionForm>
      </section>
      <PlaceForm term={term} preview={previews.placing} asked={previews.asked.broader} />
      <section className="card stack" aria-labelledby="rename">
        <h2 id="rename">Rename</h2>
        <p className="small muted">
          The new name is shown by {articlesInWords(term.total)}. The old one stays as a spelling, and its
          address leads to the new one.
        </p>
        <ActionForm action={renameTermAction} submit="Rename" variant="secondary">
          {id}
          <Fragment key={term.name}>
            <input type="hidden" name="from" value={term.name} />
            <Input
              name="name"
              aria-label="New name"
              dir="auto"
              defaultValue={term.name}
              maxLength={200}
              required
            />
          </Fragment>
        </ActionForm>
      </section>
      <MergeForm term={term} preview={previews.merge} asked={previews.asked.into} />
      <RemoveForm term={term} preview={previews.removal} asked={previews.asked.instead} />
    </div>
  );
}
