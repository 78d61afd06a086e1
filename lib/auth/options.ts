import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { findSessionActor } from "@/db/queries/users";
import { ADDRESS_HEADER, addressOf } from "@/lib/auth/address";
import { checkSignIn, signInSchema } from "@/lib/auth/check-sign-in";
import { safeNextPath } from "@/lib/auth/safe-next-path";
import { authSecret } from "@/lib/auth/secret";
import { isHttps, sessionCookie } from "@/lib/auth/session-cookie";
import { readClaims, SESSION_SECONDS } from "@/lib/auth/session-token";
import { database } from "@/lib/database";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** next-auth's options for one request: its secret may be made on first use, its cookies follow the scheme. */
export async function authOptions(request: Headers): Promise<NextAuthOptions> {
  const secure = isHttps(request, readEnv().publicUrl);
  return {
    secret: await authSecret(),
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie(secure) },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    providers: [passwordProvider()],
    callbacks: {
      jwt({ token, user }) {
        return user && "sessionVersion" in user ? { uid: Number(user.id), sv: user.sessionVersion } : token;
      },
      async session({ session, token }) {
        const claims = readClaims(token);
        const actor = claims && (await findSessionActor(database(), claims.uid, claims.sv));
        const user = actor ? { name: actor.name, role: actor.role } : undefined;
        return { expires: session.expires, user };
      },
      redirect: ({ url, baseUrl }) =>
        safeNextPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
  };
}

const passwordProvider = () =>
  Credentials({
    name: "E-mail and password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(credentials, request) {
      const input = signInSchema.safeParse(credentials);
      if (!input.success) return null;
      const headers = new Headers({ [ADDRESS_HEADER]: String(request.headers?.[ADDRESS_HEADER] ?? "") });
      try {
        const user = await checkSignIn(database(), {
          ...input.data,
          address: addressOf(headers),
          now: new Date(),
        });
        return { id: String(user.id), name: user.name, sessionVersion: user.sessionVersion };
      } catch (error) {
        if (error instanceof AppError && error.code === "unauthenticated") return null;
        throw error;
      }
    },
  });

/**
 * Tell next-auth where it is: at the public address, or wherever each request says.
 *
 * Its only door for that is the environment. The requests' own word is enough, since
 * redirects stay on the site and state changes are checked for their origin.
 */
export function settleOrigin(): void {
  const { publicUrl } = readEnv();
  if (publicUrl) process.env.NEXTAUTH_URL = new URL(publicUrl).origin;
  else process.env.AUTH_TRUST_HOST = "1";
}
