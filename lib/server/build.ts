import { spawn } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { SITE_STYLES } from "@/lib/domain/site-styles";
import { AppError } from "@/lib/errors";
import { BUILT, fingerprint, isBuilt, stampFile } from "@/lib/server/build-stamp.mjs";
import { bundleStyles } from "@/lib/server/bundle-styles";
import { joinChunks } from "@/lib/server/join-chunks";

const PROGRAMS = ["lib/cli/prepare.ts", "lib/cli/serve.ts", "lib/cli/copydesk.ts"];
/** They are read from beside the programs that bring a database up to date. */
const MIGRATIONS = "db/migrations";
/** What runs in threads of these programs; it stands beside them, because a thread is started by its file. */
const THREADS = ["lib/desk/import/finish-thread.ts", "lib/desk/import/extract-thread.ts"];
const NEXT = "node_modules/next/dist/bin/next";
const CHUNKS = ".next/server/chunks";

/**
 * Build the app unless the last build was made from the same files.
 *
 * @throws AppError `unavailable` with the end of the build's output when it fails.
 */
export async function buildIfStale(root: string, say: (line: string) => void): Promise<void> {
  const wanted = fingerprint(root);
  if (isBuilt(root, wanted)) return;
  say("Building (about a minute; only after a change) …");
  await runBuild(root);
  await joinChunks(join(root, CHUNKS));
  await bundlePrograms(root, PROGRAMS, join(root, BUILT));
  await writeStyles(root);
  await writeFile(stampFile(root), wanted);
}

/** Programs as plain JavaScript, with what they need beside them: they start faster and take less memory so. */
export async function bundlePrograms(
  root: string,
  programs: readonly string[],
  outdir: string,
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [...programs, ...THREADS],
    outdir,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    outExtension: { ".js": ".mjs" },
    sourcemap: true,
    logLevel: "error",
  });
  await cp(join(root, MIGRATIONS), join(outdir, "migrations"), { recursive: true });
}

async function writeStyles(root: string): Promise<void> {
  for (const name of SITE_STYLES) {
    const file = join(root, BUILT, `${name}.css`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await bundleStyles(root, name));
  }
}

function runBuild(root: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [NEXT, "build"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
    });
    const output: string[] = [];
    child.stdout.on("data", (chunk) => output.push(String(chunk)));
    child.stderr.on("data", (chunk) => output.push(String(chunk)));
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) done();
      else fail(new AppError("unavailable", `The build failed:\n${output.join("").slice(-4_000)}`));
    });
  });
}
