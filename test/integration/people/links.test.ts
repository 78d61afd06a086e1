import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { findSessionActor, findUser, hasUsers, listUsers } from "@/db/queries/users";
import { invitations } from "@/db/schema/people";
import { auditEvents } from "@/db/schema/system";
import { verifyPassword } from "@/lib/auth/password";
import { acceptInvitation } from "@/lib/desk/accept-invitation";
import { createResetLink } from "@/lib/desk/create-reset-link";
import { createSetupLink } from "@/lib/desk/create-setup-link";
import { deactivatePerson } from "@/lib/desk/deactivate-person";
import { invitePerson } from "@/lib/desk/invite-person";
import { listPeople } from "@/lib/desk/list-people";
import { lookUpInvitation } from "@/lib/desk/look-up-invitation";
import { resetPassword } from "@/lib/desk/reset-password";
import { revokeInvitation } from "@/lib/desk/revoke-invitation";
import { actAs, insertMember, PASSWORD } from "../../support/people";
import { openTestDb } from "../../support/test-db";

const now = new Date("2026-03-01T09:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const tokenOf = (path: string) => path.split("/")[2] ?? "";
const ada = { name: "Ada", email: "ada@example.org", password: "four loud horses", now };
const ed = { kind: "invite", name: "Ed", password: "four loud horses", now } as const;

const setUp = (db: Db, path: string, more: Partial<typeof ada> = {}) =>
  acceptInvitation(db, { ...ada, kind: "setup", token: tokenOf(path), ...more });

test("the set-up link makes the first administrator, once", async () => {
  const db = await openTestDb();
  const path = await createSetupLink(db, now);
  expect(path).toMatch(/^\/setup\/[\w-]{43}$/);

  const user = await setUp(db, path);
  expect(user).toMatchObject({ email: "ada@example.org", role: "administrator", isActive: true });
  expect(await verifyPassword(user.passwordHash, ada.password)).toBe(true);
  await expect(setUp(db, path, { email: "eve@example.org" })).rejects.toMatchObject({ code: "conflict" });
  await expect(createSetupLink(db, now)).rejects.toMatchObject({ code: "conflict" });
  const [event] = await db.select().from(auditEvents).where(eq(auditEvents.action, "user.created"));
  expect(event).toMatchObject({ actorId: user.id, subjectId: user.id });
});

test("of two people who set up at once with different links, one succeeds", async () => {
  const db = await openTestDb();
  const paths = [await createSetupLink(db, now), await createSetupLink(db, now)];
  const tries = paths.map((path, n) => setUp(db, path, { email: `person-${n}@example.org` }));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await listUsers(db)).toHaveLength(1);
});

test("of five people who accept one invitation at once, one succeeds", async () => {
  const db = await openTestDb();
  const token = tokenOf(await invitePerson(db, await actAs(db, "administrator"), invitee));
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => acceptInvitation(db, { ...ed, token })));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await listUsers(db)).filter(({ email }) => email === invitee.email)).toHaveLength(1);
});

const invitee = { email: "ed@example.org", role: "editor", now } as const;

test("an invitation gives the invited address the promised role, whatever the form says", async () => {
  const db = await openTestDb();
  const path = await invitePerson(db, await actAs(db, "administrator"), invitee);
  const user = await acceptInvitation(db, { ...ed, email: "eve@example.org", token: tokenOf(path) });
  expect(user).toMatchObject({ email: "ed@example.org", role: "editor" });
});

test("only the hash of a token is stored", async () => {
  const db = await openTestDb();
  const path = await invitePerson(db, await actAs(db, "administrator"), invitee);
  expect(JSON.stringify(await db.select().from(invitations))).not.toContain(tokenOf(path));
  expect(JSON.stringify(await db.select().from(auditEvents))).not.toContain(tokenOf(path));
});

test("a forged token, or one of another kind, is not found", async () => {
  const db = await openTestDb();
  const setup = tokenOf(await createSetupLink(db, now));
  const forged = [setup.slice(0, -1), `${setup}x`, setup.toUpperCase(), "", "../admin"];
  for (const token of forged) {
    await expect(setUp(db, `/setup/${token}`)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(acceptInvitation(db, { ...ed, token: setup })).rejects.toMatchObject({ code: "not_found" });
  await expect(resetPassword(db, { token: setup, password: ada.password, now })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await hasUsers(db)).toBe(false);
});

test("links expire: set-up after a day, invitations after a week, password links after a day", async () => {
  const db = await openTestDb();
  const setup = await createSetupLink(db, now);
  await expect(setUp(db, setup, { now: later(24) })).rejects.toThrow(/expired/);
  await setUp(db, setup, { now: later(23.9) });
  const actor = await actAs(db, "administrator");
  const token = tokenOf(await invitePerson(db, actor, invitee));
  await expect(acceptInvitation(db, { ...ed, token, now: later(24 * 7) })).rejects.toThrow(/expired/);
  const reset = tokenOf(await createResetLink(db, actor, { email: ada.email, now }));
  const again = { token: reset, password: "five slow snails" };
  await expect(resetPassword(db, { ...again, now: later(24) })).rejects.toThrow(/expired/);
});

test("a weak password or a used address leaves the link open", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const token = tokenOf(await invitePerson(db, actor, invitee));
  await expect(acceptInvitation(db, { ...ed, token, password: "short" })).rejects.toMatchObject({
    code: "bad_input",
  });
  await insertMember(db, "contributor", invitee.email);
  await expect(acceptInvitation(db, { ...ed, token })).rejects.toThrow(/already an account/);
  expect(await lookUpInvitation(db, { token, kind: "invite", now })).toMatchObject({ usedAt: null });
});

test("a second invitation replaces the first, and a person with an account can't be invited", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const first = tokenOf(await invitePerson(db, actor, invitee));
  const second = tokenOf(await invitePerson(db, actor, { ...invitee, role: "publisher" }));
  await expect(acceptInvitation(db, { ...ed, token: first })).rejects.toMatchObject({ code: "not_found" });
  expect(await acceptInvitation(db, { ...ed, token: second })).toMatchObject({ role: "publisher" });
  await expect(invitePerson(db, actor, invitee)).rejects.toMatchObject({ code: "conflict" });
});

test("an invitation that is taken back stops working", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const token = tokenOf(await invitePerson(db, actor, invitee));
  const [open] = (await listPeople(db, actor, now)).invitations;
  expect(open).toEqual({
    id: expect.any(Number),
    email: invitee.email,
    role: "editor",
    expiresAt: later(168),
  });
  await revokeInvitation(db, actor, { invitationId: open?.id ?? 0, now });
  expect((await listPeople(db, actor, now)).invitations).toEqual([]);
  await expect(acceptInvitation(db, { ...ed, token })).rejects.toMatchObject({ code: "not_found" });
  await expect(revokeInvitation(db, actor, { invitationId: open?.id ?? 0, now })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a password link sets a new password once and ends all sessions", async () => {
  const db = await openTestDb();
  const member = await insertMember(db, "editor", "fay@example.org");
  const token = tokenOf(await createResetLink(db, null, { email: member.email, now }));
  await resetPassword(db, { token, password: "five slow snails", now });
  const changed = await findUser(db, member.id);
  expect(await verifyPassword(changed?.passwordHash ?? null, "five slow snails")).toBe(true);
  expect(await verifyPassword(changed?.passwordHash ?? null, PASSWORD)).toBe(false);
  expect(await findSessionActor(db, member.id, member.sessionVersion)).toBeNull();
  await expect(resetPassword(db, { token, password: "six fast foxes", now })).rejects.toThrow(/used already/);
});

test("a password link does not let a deactivated person in", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const member = await insertMember(db, "editor", "fay@example.org");
  const token = tokenOf(await createResetLink(db, actor, { email: member.email, now }));
  await deactivatePerson(db, actor, { userId: member.id, now });
  await expect(resetPassword(db, { token, password: "five slow snails", now })).rejects.toThrow(
    /deactivated/,
  );
  await expect(createResetLink(db, actor, { email: member.email, now })).rejects.toThrow(/deactivated/);
  await expect(createResetLink(db, actor, { email: "nobody@example.org", now })).rejects.toMatchObject({
    code: "not_found",
  });
});
