import { cookies, headers } from "next/headers";
import { SESSION_SECONDS, sealSession } from "@/lib/auth/session-token";
import { readEnv } from "@/lib/env";

/** Name and attributes of the session cookie; the prefix binds it to this very host where that is possible. */
export function sessionCookie(secure: boolean) {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return { name: secure ? "__Host-copydesk.session" : "copydesk.session", options };
}

/** Whether people reach this site over HTTPS, by the public address or by what the proxy says. */
export function isHttps(request: Headers, publicUrl: string | null): boolean {
  const forwarded = request.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return Boolean(publicUrl?.startsWith("https:")) || forwarded === "https";
}

/** The session cookie of the request at hand. */
export async function currentSessionCookie() {
  return sessionCookie(isHttps(await headers(), readEnv().publicUrl));
}

/** Sign this browser in as `user`. */
export async function startSession(user: {
  readonly id: number;
  readonly sessionVersion: number;
}): Promise<void> {
  const { name, options } = await currentSessionCookie();
  (await cookies()).set(name, await sealSession(user), { ...options, maxAge: SESSION_SECONDS });
}

/** Sign this browser out. */
export async function endSession(): Promise<void> {
  const { name, options } = await currentSessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
