import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FrontDesk } from "@/lib/desk/front/read-front";
import { MOST_PINS, MOST_SECTIONS } from "@/lib/domain/front-page";
import { putBackAction, savePinsAction, saveSectionsAction } from "./actions";

interface Props {
  readonly front: FrontDesk;
  readonly mayEdit: boolean;
}

const placesOf = (count: number) => Array.from({ length: count }, (_, at) => at);

/** One place for each story at the top, the lead's first. */
export function PinsForm({ front, mayEdit }: Props) {
  return (
    <ActionForm action={savePinsAction} submit="Save the top of the page">
      <input type="hidden" name="baseVersion" value={front.pinsVersion} />
      <fieldset className="front-places" disabled={!mayEdit}>
        <legend className="visually-hidden">Stories</legend>
        {placesOf(MOST_PINS).map((at) => (
          <div key={at} className="front-place">
            <Field id={`story${at}`} label={at === 0 ? "Lead" : `Place ${at + 1}`}>
              <Select
                id={`story${at}`}
                name={`story${at}`}
                defaultValue={front.pins[at]?.articleId ?? ""}
                key={front.pinsVersion}
                dir="auto"
              >
                <Options list={front.stories}>The newest story</Options>
              </Select>
            </Field>
            <Field id={`until${at}`} label="Until the end of">
              <Input
                id={`until${at}`}
                name={`until${at}`}
                type="date"
                key={front.pinsVersion}
                defaultValue={front.pins[at]?.until ?? ""}
              />
            </Field>
          </div>
        ))}
      </fieldset>
    </ActionForm>
  );
}

/** One place for each section, in the order of the masthead. */
export function SectionsForm({ front, mayEdit }: Props) {
  return (
    <ActionForm action={saveSectionsAction} submit="Save the sections">
      <input type="hidden" name="baseVersion" value={front.sectionsVersion} />
      <fieldset className="front-places front-sections" disabled={!mayEdit}>
        <legend className="visually-hidden">Sections</legend>
        {placesOf(MOST_SECTIONS).map((at) => (
          <Field key={at} id={`topic${at}`} label={`Section ${at + 1}`}>
            <Select
              id={`topic${at}`}
              name={`topic${at}`}
              defaultValue={front.sections[at] ?? ""}
              key={front.sectionsVersion}
              dir="auto"
            >
              <Options list={front.topics}>None</Options>
            </Select>
          </Field>
        ))}
      </fieldset>
    </ActionForm>
  );
}

/** Choose again what was chosen before the last change. */
export function PutBack({ what, version }: { readonly what: "pins" | "sections"; readonly version: number }) {
  return (
    <ActionForm action={putBackAction} submit="Put back what was before" variant="secondary" size="small">
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="baseVersion" value={version} />
    </ActionForm>
  );
}

interface OptionsProps {
  readonly list: FrontDesk["stories"];
  /** What an open place is called. */
  readonly children: ReactNode;
}

function Options({ list, children }: OptionsProps) {
  return (
    <>
      <option value="">{children}</option>
      {list.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </>
  );
}
