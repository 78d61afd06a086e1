import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { findSessionActor } from "@/db/queries/users";
import { PATH_HEADER } from "@/lib/auth/address";
import { safeNextPath } from "@/lib/auth/safe-next-path";
import { assertNotForeign } from "@/lib/auth/same-origin";
import { currentSessionCookie } from "@/lib/auth/session-cookie";
import { openSession } from "@/lib/auth/session-token";
import { database } from "@/lib/database";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/**
 * The signed-in person, or null.
 *
 * Read from the database each time: a person who was deactivated, demoted or signed
 * out everywhere is so from the next request on.
 */
export async function currentActor(): Promise<Actor | null> {
  const sealed = (await cookies()).get((await currentSessionCookie()).name)?.value;
  const claims = sealed ? await openSession(sealed) : null;
  return claims && findSessionActor(database(), claims.uid, claims.sv);
}

/**
 * The signed-in person, for actions and routes.
 *
 * @throws AppError `unauthenticated`, or `forbidden` for a request that another site's page has sent.
 */
export async function requireActor(): Promise<Actor> {
  assertNotForeign(await headers());
  const actor = await currentActor();
  if (!actor) throw new AppError("unauthenticated", "You are signed out. Sign in and try again.");
  return actor;
}

/** The signed-in person, for pages: sends everyone else to sign in and then back to `here`. */
export async function requireActorPage(here?: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const wanted = here ?? (await headers()).get(PATH_HEADER);
  redirect(`/login?next=${encodeURIComponent(safeNextPath(wanted))}`);
}
