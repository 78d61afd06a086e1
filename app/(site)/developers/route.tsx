/** @jsxImportSource preact */
import { ApiOperationView } from "@/components/site/api-operation";
import { PageHead } from "@/components/site/page-head";
import { describedBody } from "@/lib/site/api/described-fields";
import { readOpenApi } from "@/lib/site/api/openapi";
import { answerPage } from "../answer-page";

export const dynamic = "force-dynamic";

/** The API in words: made of the same document that programs read. */
export const GET = answerPage(async ({ db, origin }) => {
  const { info, paths, servers, components } = await readOpenApi(db, origin);
  const base = servers[0]?.url ?? "";
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const body = (
    <div className="wrap developers" lang="en" dir="ltr">
      <PageHead title={info.title}>
        <div className="page-head-about">
          <p>{info.description}</p>
          <p>
            All of it is under <code>{base}</code>. Programs read the same as{" "}
            <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
          </p>
        </div>
      </PageHead>
      <nav aria-label="What can be asked">
        <ul>
          {operations.map(({ path, method, operation: { operationId, summary } }) => (
            <li key={operationId}>
              <a href={`#${operationId}`}>{summary}</a>{" "}
              <code>
                {method.toUpperCase()} {path}
              </code>
            </li>
          ))}
        </ul>
      </nav>
      <pre>
        <code>{`curl -g '${base}/articles?page[size]=2&fields=headlines,altids'`}</code>
      </pre>
      {operations.map(({ path, method, operation }) => (
        <ApiOperationView
          key={operation.operationId}
          {...{ path, method, operation }}
          body={describedBody(operation, components.schemas)}
        />
      ))}
    </div>
  );
  const description =
    "Articles, terms, search and changes as JSON, for programs: what can be asked, and what comes back.";
  return { meta: { title: "API", description, canonical: "/developers", styles: "developers" }, body };
});
