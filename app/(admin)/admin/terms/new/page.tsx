import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { requireActorPage } from "@/lib/auth/require-actor";
import { can } from "@/lib/domain/actor";
import { TAG_TYPES } from "@/lib/domain/ingest";
import { addTermsAction } from "../actions";

export const metadata: Metadata = { title: "Add tags" };

const EXAMPLE = "Low water | Niedrigwasser | étiage\nShipping";

/** Build the vocabulary before, or beside, what imports suggest. */
export default async function AddTermsPage() {
  const actor = await requireActorPage("/admin/terms/new");
  if (!can(actor, "term.manage"))
    return (
      <EmptyState title="The vocabulary is looked after by publishers">
        Tag an item with a new tag, and it is proposed to them.
      </EmptyState>
    );
  return (
    <>
      <PageHeader
        title="Add tags"
        lead="Imports look for them from now on, under each of their spellings."
        actions={<LinkButton href="/admin/terms">All tags</LinkButton>}
      />
      <section className="card" aria-label="New tags">
        <ActionForm action={addTermsAction} submit="Add the tags" isForAdding>
          <Field id="new-type" label="Kind">
            <Select id="new-type" name="type" defaultValue="topic">
              {TAG_TYPES.map((type) => (
                <option key={type} value={type}>
                  {type}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            id="new-tags"
            label="Tags"
            hint="One a line. Other spellings stand behind it, each after a “|”; with “*” at its end a word may go on: “harbour*”."
          >
            <Textarea
              id="new-tags"
              name="tags"
              rows={8}
              dir="auto"
              required
              placeholder={EXAMPLE}
              aria-describedby="new-tags-hint"
            />
          </Field>
          <Field
            id="new-broader"
            label="Broader tag"
            hint="A tag of the same kind that all of these stand under. Empty for none."
          >
            <Input
              id="new-broader"
              name="broader"
              dir="auto"
              maxLength={200}
              aria-describedby="new-broader-hint"
            />
          </Field>
        </ActionForm>
      </section>
    </>
  );
}
