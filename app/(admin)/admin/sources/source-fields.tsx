import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { SourceScreen } from "@/lib/desk/sources/read-source";
import { REPUBLISH_RIGHTS, type RepublishRight } from "@/lib/domain/republish";

const RIGHTS: Readonly<Record<RepublishRight, string>> = {
  full: "May be shown in full",
  excerpt: "An excerpt with a link to the original",
  none: "The headline with a link to the original",
};

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
        id="republish"
        label="Its texts on our site"
        hint="Holds for every article of this source, in every list, feed and answer, from the moment you save."
      >
        <Select
          id="republish"
          name="republish"
          defaultValue={source?.republish ?? "full"}
          aria-describedby="republish-hint"
        >
          {REPUBLISH_RIGHTS.map((right) => (
            <option key={right} value={right}>
              {RIGHTS[right]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <label className="row">
          <input
            type="checkbox"
            name="originalIsCanonical"
            defaultChecked={source?.originalIsCanonical ?? false}
            aria-describedby="canonical-hint"
          />{" "}
          The original is the canonical address
        </label>
        <p className="field-hint" id="canonical-hint">
          For licences that ask for it. Search engines are sent to where a text was first published, and its
          copy here is left out of our sitemaps. It holds for texts that are shown in full and have the
          address of the original.
        </p>
      </div>
      <Field id="licenceName" label="Licence" hint="As readers see it below an article: “CC BY 4.0”.">
        <Input
          id="licenceName"
          name="licenceName"
          maxLength={200}
          dir="auto"
          defaultValue={source?.licenceName ?? ""}
          aria-describedby="licenceName-hint"
        />
      </Field>
      <Field id="licenceUrl" label="Address of the licence">
        <Input
          id="licenceUrl"
          name="licenceUrl"
          type="url"
          placeholder="https://"
          defaultValue={source?.licenceUrl ?? ""}
        />
      </Field>
      <Field id="attribution" label="Attribution" hint="Whom to name, in the words that the source asks for.">
        <Input
          id="attribution"
          name="attribution"
          maxLength={500}
          dir="auto"
          defaultValue={source?.attribution ?? ""}
          aria-describedby="attribution-hint"
        />
      </Field>
      <Field id="usageTerms" label="Notes on its terms" hint="For the desk alone; readers don’t see them.">
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
