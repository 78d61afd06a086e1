import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { terms } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/system";
import { addTerms } from "@/lib/desk/terms/add-terms";
import { readTerm } from "@/lib/desk/terms/read-term";
import type { Actor } from "@/lib/domain/actor";
import { addTermsSchema } from "@/lib/schemas/terms";
import { insertTerm } from "@/test/support/factories";
import { createTestDatabase } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";

/** Add `tags` as a form sends them. */
const add = (db: Db, actor: Actor, tags: string, broader = "") =>
  addTerms(db, actor, { ...addTermsSchema.parse({ type: "topic", tags, broader }), now: NOW });

async function termCalled(db: Db, name: string) {
  const [row] = await db.select().from(terms).where(eq(terms.name, name));
  return row;
}

test("tags come in with their spellings under a broader one, and the record says who added them", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const water = await insertTerm(db, { name: "Water" });

  const done = await add(db, publisher, "Low water | Niedrigwasser|étiage\r\n\n  Floods  \nFloods", "water");

  expect(done).toEqual({ added: ["Low water", "Floods"], known: ["Floods"] });
  const low = await termCalled(db, "Low water");
  expect(low).toMatchObject({ state: "active", parentId: water.id, slug: "low-water" });
  expect(low?.aliases).toEqual(["Niedrigwasser", "étiage"]);
  expect(await readTerm(db, publisher, low?.id ?? 0)).toMatchObject({ broader: { name: "Water" }, total: 0 });
  const events = await db.select().from(auditEvents).where(eq(auditEvents.action, "term.added"));
  expect(events.map(({ detail }) => detail)).toEqual([{ name: "Low water" }, { name: "Floods" }]);
  expect(events[0]).toMatchObject({ actorId: publisher.id, subjectType: "term", subjectId: low?.id });
});

test("what is in use stays as it is, by whichever spelling it is named; other kinds don't count", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  await insertTerm(db, { name: "Ferries", aliases: ["Ferry lines"] });
  await insertTerm(db, { name: "Danube", type: "place" });

  const done = await add(db, publisher, "ferries | Fähren\nFerry lines\nDanube");

  expect(done).toEqual({ added: ["Danube"], known: ["ferries", "Ferry lines"] });
  expect((await termCalled(db, "Ferries"))?.aliases).toEqual(["Ferry lines"]);
  expect(await db.select().from(terms)).toHaveLength(3);
});

test("what was proposed or removed comes into use, and keeps its spellings", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  await insertTerm(db, { name: "Locks", state: "proposed", aliases: ["Schleusen"] });
  await insertTerm(db, { name: "Quays", state: "removed" });

  expect(await add(db, publisher, "Locks | écluses\nQuays")).toEqual({
    added: ["Locks", "Quays"],
    known: [],
  });

  expect(await termCalled(db, "Locks")).toMatchObject({ state: "active", aliases: ["Schleusen", "écluses"] });
  expect(await termCalled(db, "Quays")).toMatchObject({ state: "active" });
});

test("a spelling that is a tag of its own, and a broader tag that is missing, add nothing", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  await insertTerm(db, { name: "Ships" });

  await expect(add(db, publisher, "Boats\nVessels | Ships")).rejects.toMatchObject({ code: "conflict" });
  await expect(add(db, publisher, "Boats", "Craft")).rejects.toMatchObject({ code: "not_found" });

  expect(await termCalled(db, "Boats")).toBeUndefined();
});

test("editors may not", async () => {
  const { db } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  await expect(add(db, editor, "Boats")).rejects.toMatchObject({ code: "forbidden" });
});

test("a list says what is wrong with it", () => {
  const problemOf = (tags: string) =>
    addTermsSchema.safeParse({ type: "topic", tags, broader: "" }).error?.issues[0]?.message;
  expect(problemOf(" \n | Boats")).toBe("Write at least one tag.");
  expect(problemOf("x".repeat(201))).toBe("Use at most 200 characters.");
  expect(problemOf("a\n".repeat(1_001))).toBe("Add at most 1000 tags at once.");
});
