import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { importRecipeAction } from "../actions";

/** Take the recipe away as a file, or try one from a file. */
export function RecipeFile({
  sourceId,
  mayChange,
}: {
  readonly sourceId: number;
  readonly mayChange: boolean;
}) {
  return (
    <details>
      <summary>Take this recipe elsewhere, or try one from a file</summary>
      <div className="stack">
        <p>
          <a href={`/api/sources/${sourceId}/recipe`} download>
            Download the recipe
          </a>
        </p>
        {mayChange && (
          <ActionForm action={importRecipeAction} submit="See what it would change" variant="secondary">
            <input type="hidden" name="sourceId" value={sourceId} />
            <Field id="recipe-file" label="A recipe that was downloaded from a desk">
              <input
                id="recipe-file"
                name="file"
                type="file"
                accept="application/json,.json"
                className="drop-zone-input"
                required
              />
            </Field>
          </ActionForm>
        )}
      </div>
    </details>
  );
}
