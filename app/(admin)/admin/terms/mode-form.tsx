import { ActionForm } from "@/components/ui/action-form";
import type { VocabularyMode } from "@/lib/domain/term";
import { setVocabularyModeAction } from "./actions";

const CHOICES: Record<VocabularyMode, { readonly label: string; readonly hint: string }> = {
  closed: {
    label: "Closed: new tags are proposals",
    hint: "Readers see what an editor adds once a publisher has approved it.",
  },
  open: {
    label: "Open: new tags are in use at once",
    hint: "Every editor may add to the vocabulary. Tags can still be merged, renamed and removed later.",
  },
};

/** Whether new tags wait for a publisher: for administrators. */
export function ModeForm({ mode }: { readonly mode: VocabularyMode }) {
  return (
    <section className="card stack" aria-labelledby="mode">
      <h2 id="mode">Who may add tags</h2>
      <ActionForm action={setVocabularyModeAction} submit="Save" variant="secondary">
        <fieldset className="term-modes">
          <legend className="visually-hidden">Who may add tags</legend>
          {(Object.keys(CHOICES) as VocabularyMode[]).map((choice) => (
            <label key={choice} className="term-mode">
              <input type="radio" name="mode" value={choice} defaultChecked={choice === mode} />
              <span>
                {CHOICES[choice].label}
                <span className="small muted term-mode-hint">{CHOICES[choice].hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </ActionForm>
    </section>
  );
}
