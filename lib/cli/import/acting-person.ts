import type { Db } from "@/db/db";
import { findUserByEmail, listUsers } from "@/db/queries/users";
import { type Actor, can } from "@/lib/domain/actor";

/**
 * In whose name the operator acts: who is named, else the one administrator that there is. Where there are several,
 * nobody is picked: the record would say of a person what somebody else has done.
 *
 * @returns what is wrong, in words, where it can't be told.
 */
export async function findActingPerson(db: Db, address: string | null): Promise<Actor | string> {
  const found = address === null ? await onlyAdministrator(db) : await byAddress(db, address);
  if (typeof found === "string" || can(found, "batch.create")) return found;
  return `${found.name} is a ${found.role}, and dumps are brought in by editors: name somebody else with --as ADDRESS.`;
}

async function byAddress(db: Db, address: string): Promise<Actor | string> {
  const user = await findUserByEmail(db, address);
  if (!user) return `Nobody has an account as ${address}: see the people on the desk at /admin/people.`;
  if (!user.isActive) return `The account of ${address} is closed: name somebody else with --as ADDRESS.`;
  return { id: user.id, name: user.name, role: user.role };
}

async function onlyAdministrator(db: Db): Promise<Actor | string> {
  const people = (await listUsers(db)).filter(({ role, isActive }) => isActive && role === "administrator");
  const [administrator, ...others] = people;
  if (!administrator)
    return "There is no administrator yet: add one with “copydesk user add”, or name an editor with --as ADDRESS.";
  if (others.length > 0)
    return `There are ${people.length} administrators: say in whose name this is done, with --as ADDRESS.`;
  return { id: administrator.id, name: administrator.name, role: administrator.role };
}
