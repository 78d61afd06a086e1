import { database } from "@/lib/database";
import { chosenDialect, readEnv } from "@/lib/env";
import { assertScraper } from "@/lib/metrics/assert-scraper";
import { METRICS_TYPE } from "@/lib/metrics/exposition";
import { createMetrics } from "@/lib/metrics/read-metrics";
import { respond } from "@/lib/respond";

export const dynamic = "force-dynamic";

const readMetrics = createMetrics(database, chosenDialect());

/** For Prometheus and what speaks its language: what this process does, and what waits on the desk. */
export async function GET(request: Request): Promise<Response> {
  const response = await respond(async () => {
    assertScraper(request.headers, readEnv().metricsToken);
    const text = await readMetrics(new Date());
    return new Response(text, { headers: { "Content-Type": METRICS_TYPE, "Cache-Control": "no-store" } });
  });
  if (response.status === 401) response.headers.set("WWW-Authenticate", 'Bearer realm="metrics"');
  return response;
}
