import type { WorkerOptions } from "node:worker_threads";

/** TypeScript in the sources, JavaScript in what was built. */
const IS_SOURCE = import.meta.url.endsWith(".ts");

/** The module of a thread of this folder: beside this one, or beside the bundle that this one is in. */
export function threadUrl(name: string): URL {
  return new URL(IS_SOURCE ? `./${name}.ts` : `./${name}.mjs`, import.meta.url);
}

/** What a thread needs to load it. */
export function threadOptions(): WorkerOptions {
  return { execArgv: IS_SOURCE ? ["--import", "tsx"] : [] };
}
