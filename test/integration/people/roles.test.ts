import { asc, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { findSessionActor, findUser, listUsers } from "@/db/queries/users";
import { users } from "@/db/schema/people";
import { auditEvents } from "@/db/schema/system";
import { verifyPassword } from "@/lib/auth/password";
import { addPerson } from "@/lib/desk/add-person";
import { changePassword } from "@/lib/desk/change-password";
import { changeRole } from "@/lib/desk/change-role";
import { createResetLink } from "@/lib/desk/create-reset-link";
import { deactivatePerson } from "@/lib/desk/deactivate-person";
import { invitePerson } from "@/lib/desk/invite-person";
import { listPeople } from "@/lib/desk/list-people";
import { reactivatePerson } from "@/lib/desk/reactivate-person";
import { revokeInvitation } from "@/lib/desk/revoke-invitation";
import { signOutEverywhere } from "@/lib/desk/sign-out-everywhere";
import type { Actor } from "@/lib/domain/actor";
import { actAs, insertMember, PASSWORD } from "../../support/people";
import { openTestDb } from "../../support/test-db";

const now = new Date("2026-03-01T09:00:00Z");

const MANAGING: Record<string, (db: Db, actor: Actor, userId: number) => Promise<unknown>> = {
  "list people": (db, actor) => listPeople(db, actor, now),
  invite: (db, actor) => invitePerson(db, actor, { email: "new@example.org", role: "contributor", now }),
  "take back an invitation": (db, actor) => revokeInvitation(db, actor, { invitationId: 1, now }),
  "change a role": (db, actor, userId) => changeRole(db, actor, { userId, role: "publisher", now }),
  "raise themselves": (db, actor) => changeRole(db, actor, { userId: actor.id, role: "administrator", now }),
  deactivate: (db, actor, userId) => deactivatePerson(db, actor, { userId, now }),
  "let in again": (db, actor, userId) => reactivatePerson(db, actor, { userId, now }),
  "sign somebody else out": (db, actor, userId) => signOutEverywhere(db, actor, { userId, now }),
  "make a password link": (db, actor) => createResetLink(db, actor, { email: "other@example.org", now }),
};

describe.each(["contributor", "editor", "publisher"] as const)("a %s", (role) => {
  test("may do nothing to people, and what was tried changes nothing", async () => {
    const db = await openTestDb();
    const actor = await actAs(db, role);
    const other = await insertMember(db, "administrator", "other@example.org");
    for (const [name, attempt] of Object.entries(MANAGING)) {
      await expect(attempt(db, actor, other.id), name).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await findUser(db, other.id)).toEqual(other);
    expect(await findUser(db, actor.id)).toMatchObject({ role });
    expect(await db.select().from(auditEvents)).toEqual([]);
  });

  test("may change their own password and end their own sessions", async () => {
    const db = await openTestDb();
    const actor = await actAs(db, role);
    const changed = await changePassword(db, actor, { current: PASSWORD, password: "five slow snails", now });
    expect(await verifyPassword(changed.passwordHash, "five slow snails")).toBe(true);
    await signOutEverywhere(db, actor, { userId: actor.id, now });
    expect(await findSessionActor(db, actor.id, changed.sessionVersion)).toBeNull();
  });
});

test("an administrator changes a role, and it holds from the next request on", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const member = await insertMember(db, "editor");
  await changeRole(db, actor, { userId: member.id, role: "publisher", now });
  expect(await findSessionActor(db, member.id, 1)).toMatchObject({ role: "publisher" });
  expect(await events(db)).toEqual([
    { action: "user.role_changed", actorId: actor.id, detail: { from: "editor", to: "publisher" } },
  ]);
});

test("a deactivated person's sessions end at once and don't come back", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const member = await insertMember(db, "editor");
  await deactivatePerson(db, actor, { userId: member.id, now });
  expect(await findSessionActor(db, member.id, 1)).toBeNull();
  expect(await findSessionActor(db, member.id, 2)).toBeNull();
  await reactivatePerson(db, actor, { userId: member.id, now });
  expect(await findSessionActor(db, member.id, 1)).toBeNull();
  expect(await findSessionActor(db, member.id, 3)).toMatchObject({ id: member.id });
  expect((await events(db)).map(({ action }) => action)).toEqual(["user.deactivated", "user.reactivated"]);
});

test("signing somebody out everywhere ends the sessions they have, not the next one", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const member = await insertMember(db, "editor");
  expect(await findSessionActor(db, member.id, 1)).toEqual({
    id: member.id,
    name: member.name,
    role: "editor",
  });
  await signOutEverywhere(db, actor, { userId: member.id, now });
  expect(await findSessionActor(db, member.id, 1)).toBeNull();
  expect(await findSessionActor(db, member.id, 2)).not.toBeNull();
});

test("the last active administrator can be neither demoted nor deactivated", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const second = await insertMember(db, "administrator");
  await deactivatePerson(db, actor, { userId: second.id, now });
  const alone = { userId: actor.id, now };
  await expect(changeRole(db, actor, { ...alone, role: "publisher" })).rejects.toThrow(/last administrator/);
  await expect(deactivatePerson(db, actor, alone)).rejects.toThrow(/last administrator/);
  expect(await findUser(db, actor.id)).toMatchObject({ role: "administrator", isActive: true });

  await reactivatePerson(db, actor, { userId: second.id, now });
  await changeRole(db, actor, { ...alone, role: "publisher" });
  expect(await findUser(db, actor.id)).toMatchObject({ role: "publisher" });
});

test("of two administrators who remove each other at once, one remains", async () => {
  const db = await openTestDb();
  for (let round = 0; round < 5; round += 1) {
    const [one, two] = [await actAs(db, "administrator"), await actAs(db, "administrator")];
    const results = await Promise.allSettled([
      deactivatePerson(db, one, { userId: two.id, now }),
      changeRole(db, two, { userId: one.id, role: "editor", now }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const left = (await listUsers(db)).filter(({ role, isActive }) => role === "administrator" && isActive);
    expect(left).toHaveLength(1);
    await removeAll(
      db,
      left.map(({ id }) => id),
    );
  }
});

test("nobody can be changed who is not there", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  const nobody = { userId: 999, now };
  for (const attempt of [
    () => changeRole(db, actor, { ...nobody, role: "editor" }),
    () => deactivatePerson(db, actor, nobody),
    () => reactivatePerson(db, actor, nobody),
    () => signOutEverywhere(db, actor, nobody),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await events(db)).toEqual([]);
});

test("changing a password needs the current one and ends all sessions", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "editor");
  const wanted = { password: "five slow snails", now };
  await expect(changePassword(db, actor, { ...wanted, current: "wrong" })).rejects.toThrow(/not right/);
  await expect(changePassword(db, actor, { current: PASSWORD, password: "short", now })).rejects.toThrow(
    /12/,
  );
  expect(await findSessionActor(db, actor.id, 1)).not.toBeNull();
  await changePassword(db, actor, { ...wanted, current: PASSWORD });
  expect(await findSessionActor(db, actor.id, 1)).toBeNull();
});

test("guessing the current password is limited like signing in", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "editor");
  const guess = () => changePassword(db, actor, { current: "wrong", password: "five slow snails", now });
  for (let n = 0; n < 10; n += 1) await expect(guess()).rejects.toMatchObject({ code: "bad_input" });
  await expect(guess()).rejects.toMatchObject({ code: "too_many_requests" });
});

test("the operator adds a person at the command line, not twice", async () => {
  const db = await openTestDb();
  const person = {
    email: "ada@example.org",
    name: "Ada",
    role: "publisher",
    password: PASSWORD,
    now,
  } as const;
  expect(await addPerson(db, person)).toMatchObject({ email: "ada@example.org", role: "publisher" });
  await expect(addPerson(db, person)).rejects.toMatchObject({ code: "conflict" });
  await expect(addPerson(db, { ...person, password: "short" })).rejects.toMatchObject({ code: "bad_input" });
});

async function events(db: Db) {
  const rows = await db.select().from(auditEvents).orderBy(asc(auditEvents.id));
  return rows.map(({ action, actorId, detail }) => ({ action, actorId, detail }));
}

async function removeAll(db: Db, ids: readonly number[]): Promise<void> {
  await db
    .update(users)
    .set({ isActive: false })
    .where(inArray(users.id, [...ids]));
}
