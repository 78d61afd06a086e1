import { hash, verify } from "@node-rs/argon2";

/** argon2id (the package's default algorithm) with 19 MiB, 2 passes, 1 lane: what OWASP recommends. */
export const PASSWORD_HASHING = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

let decoy: Promise<string> | undefined;

/** Hash a password for storing, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), PASSWORD_HASHING);
}

/**
 * Whether `password` belongs to `stored`.
 *
 * Without a stored hash a decoy is verified, so that the time taken does not tell
 * whether an account exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== null && matches;
}
