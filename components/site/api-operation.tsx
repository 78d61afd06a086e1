/** @jsxImportSource preact */
import type { ApiOperation } from "@/lib/site/api/openapi-schemas";

interface Props {
  readonly method: string;
  readonly address: string;
  readonly operation: ApiOperation;
}

/** One thing that can be asked of the API: where, with what, and what comes back. */
export function ApiOperationView({ method, address, operation }: Props) {
  const { operationId, summary, description, parameters, responses, security } = operation;
  return (
    <section>
      <h2 id={operationId}>{summary}</h2>
      <p>
        <code>
          {method.toUpperCase()} {address}
        </code>
        {security && " with a key"}
      </p>
      {description && <p>{description}</p>}
      {parameters.length > 0 && (
        <dl>
          {parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>
                {parameter.required && " (needed)"}
              </dt>
              <dd>{parameter.description}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul>
        {Object.entries(responses).map(([status, answer]) => (
          <li key={status}>
            <code>{status}</code> {answer.description}
          </li>
        ))}
      </ul>
    </section>
  );
}
