import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { NewsletterScreen } from "@/lib/desk/newsletters/read-newsletters";
import { saveNewsletterAction } from "../actions";

type Props = Pick<NewsletterScreen, "newsletter" | "terms">;

/** What a newsletter is, what it gathers, and whether readers may join. */
export function NewsletterForm({ newsletter, terms }: Props) {
  return (
    <ActionForm
      action={saveNewsletterAction}
      baseVersion={newsletter.version}
      submit="Save the newsletter"
      className="stack"
    >
      <input type="hidden" name="newsletterId" value={newsletter.id} />
      <Field id="name" label="Name">
        <Input id="name" name="name" required maxLength={120} dir="auto" defaultValue={newsletter.name} />
      </Field>
      <Field id="intro" label="What it is" hint="Stands beside the form to subscribe.">
        <Textarea
          id="intro"
          name="intro"
          rows={3}
          maxLength={2_000}
          dir="auto"
          defaultValue={newsletter.intro}
          aria-describedby="intro-hint"
        />
      </Field>
      <Field
        id="language"
        label="Language"
        hint="A tag such as en, de, fr or ar: the mail’s own words and direction."
      >
        <Input
          id="language"
          name="language"
          required
          maxLength={35}
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={newsletter.language}
          aria-describedby="language-hint"
        />
      </Field>
      <Gathers newsletter={newsletter} terms={terms} />
      <div>
        <label className="row">
          <input
            type="checkbox"
            name="draftsItself"
            defaultChecked={newsletter.draftsItself}
            aria-describedby="drafts-hint"
          />{" "}
          Draft its issues by itself
        </label>
        <p className="field-hint" id="drafts-hint">
          A day or a week after the last one, where something is new. An issue waits until somebody sends it.
        </p>
      </div>
      <label className="row">
        <input type="checkbox" name="isOpen" defaultChecked={newsletter.isOpen} /> Readers may subscribe
      </label>
    </ActionForm>
  );
}

function Gathers({ newsletter, terms }: Props) {
  return (
    <>
      <Field
        id="period"
        label="How often"
        hint="How far back its first issue looks; later ones begin at the last one."
      >
        <Select id="period" name="period" defaultValue={newsletter.period} aria-describedby="period-hint">
          <option value="daily">Daily</option>
          <option value="weekly">Weekly</option>
          <option value="by_hand">Now and then</option>
        </Select>
      </Field>
      <Field id="scope" label="What it gathers">
        <Select id="scope" name="scope" defaultValue={newsletter.scope}>
          <option value="all">Everything that is live</option>
          <option value="term">What has the tag below</option>
          <option value="search">What the search below finds</option>
        </Select>
      </Field>
      <Field id="termId" label="Tag">
        <Select id="termId" name="termId" defaultValue={newsletter.termId ?? ""}>
          <option value="">None</option>
          {terms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="query" label="Search">
        <Input id="query" name="query" maxLength={200} dir="auto" defaultValue={newsletter.query} />
      </Field>
    </>
  );
}
