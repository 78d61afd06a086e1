import { ActionForm } from "@/components/ui/action-form";
import { LocalTime } from "@/components/ui/local-time";
import type { RecipeVersion, SourceScreen } from "@/lib/desk/sources/read-source";
import { planRecipeVersionAction } from "../actions";

interface Props {
  readonly sourceId: number;
  readonly versions: SourceScreen["versions"];
  readonly mayChange: boolean;
}

/** The versions of a recipe, the newest first: what each switched, and the way back to it. */
export function RecipeVersions({ sourceId, versions, mayChange }: Props) {
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>Versions of the recipe: {versions[0]?.version}</summary>
      <ol className="source-batches">
        {versions.map((row, index) => (
          <li key={row.version} className="stack">
            <About row={row} />
            <div className="row">
              <a href={`/api/sources/${sourceId}/recipe?version=${row.version}`} download>
                Download<span className="visually-hidden"> version {row.version}</span>
              </a>
              {mayChange && index > 0 && (
                <ActionForm
                  action={planRecipeVersionAction}
                  submit={`See what going back to version ${row.version} would change`}
                  variant="secondary"
                  size="small"
                  className="inline-form"
                >
                  <input type="hidden" name="sourceId" value={sourceId} />
                  <input type="hidden" name="version" value={row.version} />
                </ActionForm>
              )}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function About({ row: { version, note, changes, author, createdAt } }: { readonly row: RecipeVersion }) {
  return (
    <p>
      <strong>{version}</strong>{" "}
      {changes.length > 0 ? <bdi>{changes.join("; ")}</bdi> : (note ?? "Nothing was switched")}{" "}
      <span className="muted small">
        {author ?? "The desk"}, <LocalTime iso={createdAt.toISOString()} />
      </span>
    </p>
  );
}
