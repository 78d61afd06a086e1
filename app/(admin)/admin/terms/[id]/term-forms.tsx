import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { MergePreview } from "@/lib/desk/terms/preview-merge";
import type { TermPage } from "@/lib/desk/terms/read-term";
import { TAG_TYPES } from "@/lib/domain/ingest";
import {
  approveTermAction,
  mergeTermAction,
  removeTermAction,
  renameTermAction,
  saveTermAction,
} from "../actions";

interface Props {
  readonly term: TermPage;
  /** What the merge that was asked for would do, or why it can't be done. */
  readonly preview: MergePreview | string | null;
}

const articles = (count: number) =>
  count === 1 ? "one article" : `${count.toLocaleString("en-GB")} articles`;

/** All that a publisher can do with a tag. */
export function TermForms({ term, preview }: Props) {
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
        <h2 id="spellings">Spellings and place</h2>
        <ActionForm
          key={`${term.name} ${term.aliases.join()} ${term.broader?.name}`}
          action={saveTermAction}
          submit="Save"
          variant="secondary"
        >
          {id}
          <input type="hidden" name="seenAliases" value={term.aliases.join("\n")} />
          <input type="hidden" name="seenBroader" value={term.broader?.name ?? ""} />
          <Field id="term-aliases" label="Other spellings" hint="One a line.">
            <Textarea
              id="term-aliases"
              name="aliases"
              rows={4}
              dir="auto"
              defaultValue={term.aliases.join("\n")}
            />
          </Field>
          <Field
            id="term-broader"
            label="Broader tag"
            hint={`The exact name of another ${term.type}; empty for none.`}
          >
            <Input
              id="term-broader"
              name="broader"
              dir="auto"
              defaultValue={term.broader?.name ?? ""}
              maxLength={200}
            />
          </Field>
        </ActionForm>
      </section>
      <section className="card stack" aria-labelledby="rename">
        <h2 id="rename">Rename</h2>
        <p className="small muted">
          The new name is shown by {articles(term.total)}. The old one stays as a spelling, and its address
          leads to the new one.
        </p>
        <ActionForm key={term.name} action={renameTermAction} submit="Rename" variant="secondary">
          {id}
          <input type="hidden" name="from" value={term.name} />
          <Input
            name="name"
            aria-label="New name"
            dir="auto"
            defaultValue={term.name}
            maxLength={200}
            required
          />
        </ActionForm>
      </section>
      <MergeForm term={term} preview={preview} />
      <section className="card stack" aria-labelledby="remove">
        <h2 id="remove">{term.state === "proposed" ? "Reject" : "Remove"}</h2>
        <ActionForm
          action={removeTermAction}
          submit={term.state === "proposed" ? "Reject the proposal" : "Remove the tag"}
          variant="danger"
          confirm={`Take “${term.name}” off ${articles(term.total)}? You can undo this.`}
        >
          {id}
        </ActionForm>
      </section>
    </div>
  );
}

function MergeForm({ term, preview }: Props) {
  return (
    <section className="card stack" aria-labelledby="merge">
      <h2 id="merge">Merge into another tag</h2>
      <form className="term-filter" action={`/admin/terms/${term.id}`}>
        <Input
          name="into"
          aria-label="Name of the tag that stays"
          placeholder="Name of the tag that stays"
          dir="auto"
          defaultValue={preview && typeof preview !== "string" ? preview.into.name : ""}
          required
        />
        <Select name="type" aria-label="Its kind" defaultValue={term.type}>
          {TAG_TYPES.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </Select>
        <Button type="submit">Preview</Button>
      </form>
      {typeof preview === "string" && <Notice tone="bad">{preview}</Notice>}
      {preview && typeof preview !== "string" && (
        <ActionForm action={mergeTermAction} submit={`Merge into “${preview.into.name}”`}>
          <p>
            {articles(preview.articles)} get “{preview.into.name}” instead of “{term.name}”
            {preview.both > 0 && `; ${preview.both.toLocaleString("en-GB")} of these had both`}. The old name
            becomes a spelling, its address leads to the other one. You can undo this.
          </p>
          <input type="hidden" name="termId" value={term.id} />
          <input type="hidden" name="type" value={preview.into.type} />
          <input type="hidden" name="into" value={preview.into.name} />
        </ActionForm>
      )}
    </section>
  );
}
