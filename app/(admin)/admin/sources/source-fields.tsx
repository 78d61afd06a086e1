import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { SourceScreen } from "@/lib/desk/sources/read-source";

/** The fields of a source, empty or as they are. */
export function SourceFields({ source }: { readonly source?: SourceScreen["source"] }) {
  return (
    <>
      <Field id="name" label="Name">
        <Input id="name" name="name" required maxLength={200} dir="auto" defaultValue={source?.name} />
      </Field>
      <Field id="homeUrl" label="Home page" hint="Where its own texts stand.">
        <Input
          id="homeUrl"
          name="homeUrl"
          type="url"
          placeholder="https://"
          defaultValue={source?.homeUrl ?? ""}
          aria-describedby="homeUrl-hint"
        />
      </Field>
      <Field
        id="usageTerms"
        label="Usage terms"
        hint="Licence, attribution, and whether its texts may be published in full."
      >
        <Textarea
          id="usageTerms"
          name="usageTerms"
          rows={3}
          dir="auto"
          maxLength={4_000}
          defaultValue={source?.usageTerms ?? ""}
          aria-describedby="usageTerms-hint"
        />
      </Field>
    </>
  );
}
