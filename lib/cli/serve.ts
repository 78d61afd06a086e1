import { parseArgs } from "node:util";
import { migrateDb } from "@/db/connect";
import { hasUsers } from "@/db/queries/users";
import { ensureAuthSecret } from "@/lib/auth/secret";
import { fillDemo } from "@/lib/cli/demo";
import { database } from "@/lib/database";
import { createSetupLink } from "@/lib/desk/create-setup-link";
import { type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { startWorker } from "@/lib/jobs/start-worker";
import { reportError } from "@/lib/log";
import { buildIfStale } from "@/lib/server/build";
import { serveHttp } from "@/lib/server/http";
import { assertPortFree, prepareDataFolder } from "@/lib/server/preflight";

const USAGE = `npm start              serve the desk and the site
npm start -- --demo    fill an empty desk with example dumps, then serve
npm start -- --dev     serve from the sources, with reloading`;

const say = (line: string) => console.log(line);

try {
  await main();
} catch (error) {
  // What an operator can mend is said in words; anything else is a fault of ours and keeps its stack.
  if (error instanceof AppError) console.error(`\n${error.message}`);
  else reportError(error);
  process.exit(1);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return say(USAGE);
  const env = readEnv();
  await prepareDataFolder(env.dataFolder);
  await assertPortFree(env.port);
  await migrateDb(env);
  await ensureAuthSecret(env.dataFolder);
  if (!options.dev) await buildIfStale(process.cwd(), say);
  if (options.demo) await fillDemo(database(), say);
  await serve(env, options.dev);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        demo: { type: "boolean", default: false },
        dev: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new AppError("bad_input", `${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

async function serve(env: Env, dev: boolean): Promise<void> {
  const { port, trustedProxies } = env;
  const server = await serveHttp({ root: process.cwd(), port, dev, trustedProxies });
  const worker = env.worker ? startWorker(database()) : null;
  const address = env.publicUrl ?? `http://localhost:${port}`;
  say(`\nCopydesk serves at ${address} (desk: ${address}/admin)`);
  if (!(await hasUsers(database()))) {
    const link = await createSetupLink(database(), new Date());
    say(`\nCreate the first administrator within 24 hours; the link works once:\n  ${address}${link}`);
  }
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await worker?.stop();
    await database().close();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}
