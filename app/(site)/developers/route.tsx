/** @jsxImportSource preact */
import { ApiOperationView } from "@/components/site/api-operation";
import { PageHead } from "@/components/site/page-head";
import { readOpenApi } from "@/lib/site/api/openapi";
import { answerPage } from "../answer-page";

export const dynamic = "force-dynamic";

/** The API in words: made of the same document that programs read. */
export const GET = answerPage(async ({ db, origin }) => {
  const { info, paths, servers } = await readOpenApi(db, origin);
  const base = servers[0]?.url ?? "";
  const body = (
    <div className="wrap" lang="en" dir="ltr">
      <PageHead title={info.title}>
        <p>{info.description}</p>
        <p>
          <a href="/api/v1/openapi.json">OpenAPI 3.1</a>
        </p>
      </PageHead>
      <div className="body">
        {Object.entries(paths).flatMap(([path, operations]) =>
          Object.entries(operations).map(([method, operation]) => (
            <ApiOperationView
              key={operation.operationId}
              method={method}
              address={`${base}${path}`}
              operation={operation}
            />
          )),
        )}
      </div>
    </div>
  );
  return { meta: { title: "API", canonical: "/developers" }, body };
});
