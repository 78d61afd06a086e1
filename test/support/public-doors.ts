import { createServer, type IncomingHttpHeaders, request as openRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createPageCache, type Rendered } from "@/lib/cache";
import type { Db } from "@/lib/database";
import type { PageRequest } from "@/lib/server/render-page";
import { createReaderDoors } from "@/lib/server/serve-readers";
import { ORIGIN, renderDoor } from "@/test/support/render-door";

/** What an instance answers. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One instance: a cache of its own before read models of a database that others share. */
export interface Instance {
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<DoorAnswer>;
  readonly port: number;
  /** How often it had to render. */
  readonly renders: () => number;
}

/** Start an instance over `db`; it ends with the test. */
export async function startInstance(
  db: Db,
  render: (asked: PageRequest) => Promise<Rendered> = (asked) => renderDoor(db, asked.url),
  languages = async (): Promise<readonly string[]> => [],
): Promise<Instance> {
  let renders = 0;
  const answer = createReaderDoors({
    cache: createPageCache(db),
    publicUrl: ORIGIN,
    languages,
    render: (asked) => {
      renders += 1;
      return render(asked);
    },
  });
  const server = createServer(async (request, response) => {
    if (!(await answer(request, response)))
      response.writeHead(418, { "content-type": "text/plain" }).end("passed on");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    ask: (path, headers = {}, method = "GET") => ask(port, { path, headers, method }),
    renders: () => renders,
  };
}

/** Node's own client: it asks for nothing that it was not told to. */
function ask(port: number, what: { path: string; headers: Record<string, string>; method: string }) {
  return new Promise<DoorAnswer>((done, fail) => {
    openRequest({ host: "127.0.0.1", port, agent: false, ...what }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", fail)
      .end();
  });
}
