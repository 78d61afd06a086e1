import { hasUsers } from "@/db/queries/users";
import { endOnFailure } from "@/lib/cli/end-on-failure";
import { readServeOptions } from "@/lib/cli/serve-options";
import { startWorkerProcess, type WorkerProcess } from "@/lib/cli/worker-process";
import { database } from "@/lib/database";
import { createSetupLink } from "@/lib/desk/create-setup-link";
import { type Env, readEnv } from "@/lib/env";
import { serveHttp } from "@/lib/server/http";

const say = (line: string) => console.log(line);

/** Serve a desk that `prepare` has made ready. */
await endOnFailure(async () => {
  const { demo, dev } = readServeOptions();
  const env = readEnv();
  const worker = env.worker || demo ? startWorkerProcess() : null;
  if (demo) await (await import("@/lib/cli/demo")).fillDemo(database(), { origin: addressOf(env), say });
  await serve(env, { dev, worker });
});

interface Serving {
  readonly dev: boolean;
  readonly worker: WorkerProcess | null;
}

/** A declaration: what stands above waits, and runs before constants down here are there. */
function addressOf({ publicUrl, port }: Env): string {
  return publicUrl ?? `http://localhost:${port}`;
}

async function serve(env: Env, { dev, worker }: Serving): Promise<void> {
  const { port, trustedProxies, publicUrl } = env;
  const server = await serveHttp({
    ...{ root: process.cwd(), port, dev, trustedProxies, publicUrl },
    ...{ isMeasured: env.metricsToken !== null, db: database() },
  });
  const address = addressOf(env);
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
