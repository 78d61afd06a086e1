// A process of its own for tests of several processes on one database: migrate | increment ID TIMES | hang ID
import { eq } from "drizzle-orm";
import { migrateDb, openDb } from "@/db/connect";
import { users } from "@/db/schema/people";
import { readEnv } from "@/lib/env";
import { incrementLocked } from "@/test/support/increment";

const [mode, id, times] = process.argv.slice(2);
const target = readEnv();

if (mode === "migrate") {
  await migrateDb(target);
} else if (mode === "increment") {
  const db = openDb(target);
  for (let done = 0; done < Number(times); done += 1) await incrementLocked(db, Number(id));
  await db.close();
} else {
  const db = openDb(target);
  await db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ name: "half done" })
      .where(eq(users.id, Number(id)));
    console.log("inside");
    await new Promise((done) => setTimeout(done, 600_000));
  });
}
