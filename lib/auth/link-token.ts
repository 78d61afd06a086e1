import { createHash, randomBytes } from "node:crypto";

/** A token for a link that lets somebody in: 32 random bytes. Only its hash is stored. */
export function createLinkToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashLinkToken(token) };
}

/** SHA-256 of a token, in hex. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
