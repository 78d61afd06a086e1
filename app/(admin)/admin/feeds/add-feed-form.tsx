import { type NamedSource, SourceSelect } from "@/components/admin/source-select";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { addFeedAction } from "./actions";
import { IntervalSelect } from "./interval-select";

/** Give an address to fetch, once or on a schedule. */
export function AddFeedForm({ sources }: { readonly sources: readonly NamedSource[] }) {
  return (
    <section className="card stack" aria-labelledby="add-feed">
      <h2 id="add-feed">Fetch an address</h2>
      <ActionForm action={addFeedAction} submit="Fetch" className="feeds-add" isForAdding>
        <Field id="feed-url" label="Address of a feed or page">
          <Input
            id="feed-url"
            name="url"
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://news.example.org/feed.xml"
            maxLength={2_000}
            dir="ltr"
            required
          />
        </Field>
        <Field id="feed-every" label="How often">
          <IntervalSelect id="feed-every" value={60} />
        </Field>
        {sources.length > 0 && (
          <Field id="feed-source" label="Whose texts are these?">
            <SourceSelect id="feed-source" sources={sources} defaultValue={null} />
          </Field>
        )}
      </ActionForm>
    </section>
  );
}
