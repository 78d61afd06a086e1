import { encode } from "next-auth/jwt";
import { expect, test, vi } from "vitest";
import { isHttps, sessionCookie } from "@/lib/auth/session-cookie";
import { openSession, sealSession } from "@/lib/auth/session-token";

const SECRET = "s".repeat(40);
vi.stubEnv("AUTH_SECRET", SECRET);

test("a session that was sealed can be opened again", async () => {
  expect(await openSession(await sealSession({ id: 7, sessionVersion: 3 }))).toEqual({ uid: 7, sv: 3 });
});

test("a forged, expired or foreign session opens as nothing", async () => {
  const sealed = await sealSession({ id: 7, sessionVersion: 3 });
  const claims = { uid: 7, sv: 3 };
  expect(await openSession("nonsense")).toBeNull();
  expect(await openSession(`${sealed.slice(0, -4)}AAAA`)).toBeNull();
  expect(await openSession(await encode({ token: claims, secret: "o".repeat(40) }))).toBeNull();
  expect(await openSession(await encode({ token: claims, secret: SECRET, maxAge: -60 }))).toBeNull();
  expect(await openSession(await encode({ token: { sub: "7" }, secret: SECRET }))).toBeNull();
});

test("the cookie is closed to scripts and other sites, and bound to HTTPS where that is used", () => {
  expect(sessionCookie(true).name).toMatch(/^__Host-/);
  expect(sessionCookie(true).options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  expect(sessionCookie(false).options.secure).toBe(false);
  expect(isHttps(new Headers(), null)).toBe(false);
  expect(isHttps(new Headers(), "https://news.example")).toBe(true);
  expect(isHttps(new Headers({ "x-forwarded-proto": "https, http" }), null)).toBe(true);
});
