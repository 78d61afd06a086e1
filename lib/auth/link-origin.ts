import { isHttps } from "@/lib/auth/session-cookie";
import { readEnv } from "@/lib/env";

/** The origin for links that people pass on: the public address, else the one this request came to. */
export function linkOrigin(request: Headers): string {
  const { publicUrl, port } = readEnv();
  if (publicUrl) return publicUrl;
  const host = request.get("x-forwarded-host") ?? request.get("host") ?? `localhost:${port}`;
  return `${isHttps(request, null) ? "https" : "http"}://${host}`;
}
