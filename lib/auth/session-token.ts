import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { authSecret } from "@/lib/auth/secret";

/** How long a session lasts, in seconds. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** What a session cookie says: who, and at which session version of theirs. */
const sessionClaims = z.object({ uid: z.number().int(), sv: z.number().int() });
export type SessionClaims = z.infer<typeof sessionClaims>;

/** Seal a session for one person. */
export async function sealSession(user: {
  readonly id: number;
  readonly sessionVersion: number;
}): Promise<string> {
  const token: SessionClaims = { uid: user.id, sv: user.sessionVersion };
  return encode({ token: { ...token }, secret: await authSecret(), maxAge: SESSION_SECONDS });
}

/** Read a sealed session; null when it is forged, expired or of another shape. */
export async function openSession(sealed: string): Promise<SessionClaims | null> {
  try {
    return readClaims(await decode({ token: sealed, secret: await authSecret() }));
  } catch {
    return null;
  }
}

/** The claims in a decoded token, or null. */
export function readClaims(token: unknown): SessionClaims | null {
  return sessionClaims.safeParse(token).data ?? null;
}
