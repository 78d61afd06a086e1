import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What a path of a test's own site answers. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on this machine for one test. */
export interface WebSite {
  /** `127.0.0.1:PORT`, as an allow-list names it. */
  readonly host: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  url(path: string): string;
}

const nothing: Answer = (_request, response) => response.writeHead(404).end();

/** Serve paths until the test ends; any other path is a 404, or what `otherwise` answers. */
export async function serveSite(
  answers: Readonly<Record<string, Answer>>,
  otherwise: Answer = nothing,
): Promise<WebSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    (answers[path] ?? otherwise)(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, asked, url: (path) => `http://${host}${path}` };
}

/** Answer with a text. */
export const text =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(200, headers).end(body);

/** Send on to another address. */
export const redirect =
  (status: number, to: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { location: to }).end();
