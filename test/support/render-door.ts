import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Rendered } from "@/lib/cache";
import type { Db } from "@/lib/database";

export const ORIGIN = "https://news.example.org";

const ROOT = join(import.meta.dirname, "../..");

/** A folder of `app` that answers readers: its address with the names of its parameters, and its file. */
export interface Route {
  readonly address: string;
  readonly file: string;
}

/** A name goes before a parameter, a parameter before the rest of a path. */
const rank = (address: string) => address.replace(/\[\.\.\.\w+\]/g, "~~").replace(/\[\w+\]/g, "~");

/** Every public route there is, as `app` has it. */
export const ROUTES: readonly Route[] = [
  ["app/(site)", ""],
  ["app/api/v1", "/api/v1"],
]
  .flatMap(([folder = "", prefix = ""]) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^route\.tsx?$/.test(entry.name))
      .map((entry) => {
        const within = relative(join(ROOT, folder), entry.parentPath);
        const address = [prefix, ...within.split("/").filter(Boolean)].join("/");
        return {
          address: address.startsWith("/") ? address : `/${address}`,
          file: join(entry.parentPath, entry.name),
        };
      }),
  )
  .sort((a, b) => (rank(a.address) < rank(b.address) ? -1 : 1));

type Params = Readonly<Record<string, string | string[]>>;

/** The route that answers a path, with its parameters; null where there is none. */
export function findRoute(path: string): (Route & { readonly params: Params }) | null {
  for (const { address, file } of ROUTES) {
    const names = [...address.matchAll(/\[(\.\.\.)?(\w+)\]/g)];
    const pattern = address
      .replace(/[.*+?^$()]/g, "\\$&")
      .replace(/\[(?:\\\.){3}\w+\]/g, "(.+)")
      .replace(/\[\w+\]/g, "([^/]+)");
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (!found) continue;
    const params = names.map(([, isRest, name = ""], at) => {
      const part = found[at + 1] ?? "";
      return [name, isRest ? part.split("/") : part] as const;
    });
    return { address, file, params: Object.fromEntries(params) };
  }
  return null;
}

const DATABASE = Symbol.for("copydesk.database");

/** What a door says without a cache: its handler itself answers, with the test's database as that of the process. */
export async function renderDoor(
  db: Db,
  url: string,
  asked: Readonly<Record<string, string>> = {},
): Promise<Rendered> {
  const { pathname } = new URL(url, ORIGIN);
  const route = findRoute(pathname);
  if (!route) throw new Error(`No route answers ${pathname}.`);
  const { GET } = (await import(route.file)) as {
    GET: (request: Request, context: { params: Promise<object> }) => Promise<Response>;
  };
  Object.assign(globalThis, { [DATABASE]: db });
  const headers = { host: new URL(ORIGIN).host, "x-forwarded-proto": "https", ...asked };
  const response = await GET(new Request(new URL(url, ORIGIN), { headers }), {
    params: Promise.resolve(route.params),
  });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}
