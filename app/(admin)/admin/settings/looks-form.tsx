import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { LooksSettings } from "@/lib/desk/settings/looks";
import { FONT_PAIRS, FRONTS, THEMES } from "@/lib/domain/site-looks";
import { AccentField } from "./accent-field";
import { saveLooksAction } from "./actions";

const THEME_LABELS = {
  broadsheet: "Broadsheet: serif type, rules, a full page",
  magazine: "Magazine: large headlines, large pictures, much air",
  bulletin: "Bulletin: plain type, short lines, a list",
} as const;

const FONT_LABELS = {
  theme: "Those of the theme",
  "serif-serif": "Newsreader for headlines and text",
  "sans-serif": "Schibsted Grotesk for headlines, Newsreader for text",
  "sans-sans": "Schibsted Grotesk for headlines and text",
} as const;

const FRONT_LABELS = {
  top: "Top stories, then the latest by day, then the sections",
  sections: "Top stories, then the sections, then the latest by day",
  latest: "One lead, then the latest by day",
} as const;

const MOST_READ = ["no", "yes"] as const;
const MOST_READ_LABELS = {
  no: "Not counted and not shown",
  yes: "Counted on this server without cookies, and shown",
} as const;

/** How the public site looks. */
export function LooksForm({ settings }: { readonly settings: LooksSettings }) {
  const { looks, version, pictures } = settings;
  return (
    <ActionForm action={saveLooksAction} baseVersion={version} submit="Save the looks">
      <Choice name="theme" label="Theme" values={THEMES} labels={THEME_LABELS} chosen={looks.theme} />
      <AccentField saved={looks.accent} />
      <Choice name="fonts" label="Fonts" values={FONT_PAIRS} labels={FONT_LABELS} chosen={looks.fonts} />
      <Choice
        name="front"
        label="Layout of the front page"
        values={FRONTS}
        labels={FRONT_LABELS}
        chosen={looks.front}
      />
      <Choice
        name="mostRead"
        label="What is read most"
        values={MOST_READ}
        labels={MOST_READ_LABELS}
        chosen={looks.mostRead ? "yes" : "no"}
      />
      <Field
        id="logoId"
        label="Logo"
        hint="One of the desk’s pictures; readers who can’t see it get the name."
      >
        <Select id="logoId" name="logoId" defaultValue={looks.logoId ?? ""} aria-describedby="logoId-hint">
          <option value="">The site’s name in type</option>
          {pictures.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </ActionForm>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly chosen: T;
}

function Choice<T extends string>({ name, label, values, labels, chosen }: ChoiceProps<T>) {
  return (
    <Field id={name} label={label}>
      <Select id={name} name={name} defaultValue={chosen}>
        {values.map((value) => (
          <option key={value} value={value}>
            {labels[value]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
