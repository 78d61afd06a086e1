import { migrateDb } from "@/db/connect";
import { ensureAuthSecret } from "@/lib/auth/secret";
import { endOnFailure } from "@/lib/cli/end-on-failure";
import { readServeOptions } from "@/lib/cli/serve-options";
import { readEnv } from "@/lib/env";
import { assertPortFree, prepareDataFolder } from "@/lib/server/preflight";

/** This program itself is built: it runs from what was built where that is made from these very sources. */
const isFromSources = import.meta.url.endsWith(".ts");

/** Everything before serving that can fail for a reason the operator can mend; the quick checks first. */
await endOnFailure(async () => {
  const { dev } = readServeOptions();
  const env = readEnv();
  await prepareDataFolder(env.dataFolder);
  await assertPortFree(env.port);
  await migrateDb(env);
  await ensureAuthSecret(env.dataFolder);
  if (!dev && isFromSources) {
    const { buildIfStale } = await import("@/lib/server/build");
    await buildIfStale(process.cwd(), (line) => console.log(line));
  }
});
