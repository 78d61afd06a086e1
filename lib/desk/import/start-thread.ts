import { Worker, type WorkerOptions } from "node:worker_threads";

/** TypeScript in the sources, JavaScript in what was built. */
const IS_SOURCE = import.meta.url.endsWith(".ts");

/** In a thread Node takes no loader from the command line, so that the loader of TypeScript is asked for by name. */
const FROM_SOURCE = (module: URL) => `
  const load = async () => {
    const { register } = await import("tsx/esm/api");
    register();
    await import(${JSON.stringify(module.href)});
  };
  load().catch((error) => setImmediate(() => { throw error; }));
`;

/** Start a thread whose inside is the module of this name: beside this one, or beside the bundle that this one is in. */
export function startThread(name: string, options: WorkerOptions): Worker {
  if (!IS_SOURCE) return new Worker(new URL(`./${name}.mjs`, import.meta.url), options);
  return new Worker(FROM_SOURCE(new URL(`./${name}.ts`, import.meta.url)), { ...options, eval: true });
}
