import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import { migrateDb } from "@/db/connect";
import { database } from "@/lib/database";
import { addPerson } from "@/lib/desk/add-person";
import { createResetLink } from "@/lib/desk/create-reset-link";
import { ROLES } from "@/lib/domain/actor";
import { readEnv } from "@/lib/env";
import { addPersonSchema, resetLinkSchema } from "@/lib/schemas/people";

const USAGE = `Usage:
  copydesk user add --email ADDRESS --name NAME --role ${ROLES.join("|")}
      The password is read from standard input.
  copydesk user reset-link ADDRESS
      Prints a link with which the person sets a new password; it works once, within a day.
`;

/** The `user` command: what an operator does about people without the desk. Returns the exit code. */
export async function runUser([verb, ...args]: readonly string[]): Promise<number> {
  try {
    if (verb === "add") return await addUser(args);
    if (verb === "reset-link") return await printResetLink(args);
  } catch (error) {
    if (error instanceof z.ZodError) return refuse(error.issues.map(({ message }) => message).join("\n"));
    if (error instanceof TypeError && "code" in error) return refuse(`${error.message}\n\n${USAGE}`);
    throw error;
  }
  return refuse(USAGE);
}

async function addUser(args: readonly string[]): Promise<number> {
  const options = { email: { type: "string" }, name: { type: "string" }, role: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (!values.email || !values.name || !values.role) return refuse(USAGE);
  if (process.stdin.isTTY) process.stderr.write("Type the password, then Enter and Ctrl-D:\n");
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const person = addPersonSchema.parse({ ...values, password });
  const user = await withDatabase(() => addPerson(database(), { ...person, now: new Date() }));
  process.stdout.write(`${user.email} can sign in now, as ${user.role}.\n`);
  return 0;
}

async function printResetLink(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const { email } = resetLinkSchema.parse({ email: positionals[0] ?? "" });
  const path = await withDatabase(() => createResetLink(database(), null, { email, now: new Date() }));
  const { publicUrl, port } = readEnv();
  process.stdout.write(`${publicUrl ?? `http://localhost:${port}`}${path}\n`);
  return 0;
}

async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  await migrateDb(readEnv());
  try {
    return await work();
  } finally {
    await database().close();
  }
}

function refuse(words: string): number {
  process.stderr.write(words.endsWith("\n") ? words : `${words}\n`);
  return 2;
}
