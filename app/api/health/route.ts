import { database } from "@/lib/database";
import { readHealth } from "@/lib/health";

export const dynamic = "force-dynamic";

/** For monitors and load balancers: 200 while requests can be served, else 503. */
export async function GET(): Promise<Response> {
  const health = await readHealth(database, new Date());
  const status = health.database === "ok" ? 200 : 503;
  return Response.json(health, { status, headers: { "Cache-Control": "no-store" } });
}
