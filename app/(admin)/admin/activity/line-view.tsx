import { LocalTime } from "@/components/ui/local-time";
import type { NamedPiece } from "@/lib/desk/activity/name-subjects";
import type { ActivityLine } from "@/lib/desk/activity/read-activity";
import { nounBefore } from "@/lib/domain/activity/subject-words";
import { SubjectName } from "./subject-name";

const NUMBER = new Intl.NumberFormat("en-GB");

/** One line of the record: when, who, and what in plain words. */
export function LineView({ line }: { readonly line: ActivityLine }) {
  const { newest, oldest, actor, sentence, things, more } = line;
  return (
    <li className="activity-line">
      <p className="activity-time">
        {oldest.getTime() < newest.getTime() - 60_000 && (
          <>
            <LocalTime iso={oldest.toISOString()} timeAlone />–
          </>
        )}
        <LocalTime iso={newest.toISOString()} timeAlone />
      </p>
      <div className="activity-words">
        <p>
          <Who actor={actor} />{" "}
          {Object.entries(sentence).map(([place, piece]) => (
            <PieceView key={place} piece={piece} />
          ))}
        </p>
        {things.length > 0 && <Things things={things} more={more} />}
      </div>
    </li>
  );
}

function Who({ actor }: Pick<ActivityLine, "actor">) {
  if (!actor) return <strong>The desk</strong>;
  return (
    <>
      <strong dir="auto">{actor.name}</strong>
      {actor.isKey && <span className="muted"> (a program)</span>}
    </>
  );
}

function PieceView({ piece }: { readonly piece: NamedPiece }) {
  if (typeof piece === "string") return piece;
  if ("quoted" in piece)
    return (
      <>
        “<bdi>{piece.quoted}</bdi>”
      </>
    );
  if ("moment" in piece) return <LocalTime iso={piece.moment} />;
  return (
    <>
      {nounBefore(piece.subject, piece.noun)}
      <SubjectName subject={piece.subject} />
    </>
  );
}

function Things({ things, more }: Pick<ActivityLine, "things" | "more">) {
  return (
    <details>
      <summary className="small">Which ones</summary>
      <ul className="activity-things">
        {things.map((subject) => (
          <li key={subject.id}>
            <SubjectName subject={subject} />
          </li>
        ))}
        {more > 0 && <li className="muted">and {NUMBER.format(more)} more</li>}
      </ul>
    </details>
  );
}
