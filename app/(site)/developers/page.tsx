import type { Metadata } from "next";
import { ApiOperationView } from "@/components/site/api-operation";
import { PageHead } from "@/components/site/page-head";
import { readOpenApi } from "@/lib/site/api/openapi";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "API", alternates: { canonical: "/developers" } };

/** The API in words: made of the same document that programs read. */
export default async function DevelopersPage() {
  const { db, origin } = await siteRequest();
  const { info, paths, servers } = await readOpenApi(db, origin);
  const base = servers[0]?.url ?? "";
  return (
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
}
