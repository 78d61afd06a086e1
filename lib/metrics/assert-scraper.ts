import { createHash, timingSafeEqual } from "node:crypto";
import { AppError } from "@/lib/errors";

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Let nobody pass who does not send the operator's token; without a token there is no such door.
 *
 * @throws AppError `not_found` or `unauthenticated`
 */
export function assertScraper(headers: Headers, token: string | null): void {
  if (token === null) throw new AppError("not_found", "There is nothing here.");
  const sent = BEARER.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  // Hashes are of one length, so that the time tells neither the length nor how much was right.
  if (!timingSafeEqual(hashOf(sent), hashOf(token)))
    throw new AppError("unauthenticated", "Send the token as “Authorization: Bearer …”.");
}

const hashOf = (text: string) => createHash("sha256").update(text).digest();
