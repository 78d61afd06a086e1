/** @jsxImportSource preact */
import { type DescribedField, describedParameters } from "@/lib/site/api/described-fields";
import type { ApiOperation } from "@/lib/site/api/openapi-schemas";

interface Props {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
  /** What is sent as JSON. */
  readonly body: readonly DescribedField[];
}

/** One thing that can be asked of the API: where, with what, and what comes back. */
export function ApiOperationView({ method, path, operation, body }: Props) {
  const { operationId, summary, description, responses, security } = operation;
  return (
    <section className="operation" aria-labelledby={operationId}>
      <h2 id={operationId}>{summary}</h2>
      <p className="operation-address">
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
        {security && " needs a key"}
      </p>
      {description && <p>{description}</p>}
      <Fields title="Parameters" fields={describedParameters(operation)} />
      <Fields title="What is sent, as JSON" fields={body} />
      <h3>Answers</h3>
      <dl>
        {Object.entries(responses).map(([status, answer]) => (
          <div key={status}>
            <dt>
              <code>{status}</code>
            </dt>
            <dd>{answer.description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface FieldsProps {
  readonly title: string;
  readonly fields: readonly DescribedField[];
}

function Fields({ title, fields }: FieldsProps) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {fields.map(({ name, kind, isNeeded, description }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {description && <>{description} </>}
              <small>
                {kind}
                {isNeeded && ", needed"}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
