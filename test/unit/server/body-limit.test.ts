import { once } from "node:events";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { bodyLimit, isWithinLimit } from "@/lib/server/body-limit";

/** A server that reads every body into memory, and the number of bytes that it read of each. */
async function serve() {
  const read: number[] = [];
  const server = createServer((incoming, response) => {
    if (!isWithinLimit(incoming)) return response.writeHead(413).end();
    buffer(incoming).then(
      (body) => response.end(String(read.push(body.length))),
      () => read.push(-1),
    );
  }).listen(0);
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, read };
}

/** A bare connection; being cut off is what happens to it. */
const send = (port: number) =>
  connect(port)
    .on("error", () => undefined)
    .resume();

test("only the upload of a dump has no limit at the door", () => {
  expect(bodyLimit("PUT", "/api/batches?name=x")).toBe(Number.POSITIVE_INFINITY);
  for (const [method, url] of [
    ["POST", "/api/batches"],
    ["PUT", "/api/batches/1"],
    ["PUT", "/api/batchesX"],
    ["POST", "/api/auth/callback/credentials"],
    ["POST", "/login"],
    [undefined, undefined],
  ] as const)
    expect(bodyLimit(method, url)).toBe(4_000_000);
  expect(bodyLimit("PATCH", "/api/articles/7")).toBe(16_000_000);
});

test("a body that is announced too large is refused before it is read", async () => {
  const { port, read } = await serve();
  const sent = request({ port, method: "POST", path: "/login", headers: { "content-length": 4_000_001 } });
  sent.on("error", () => undefined).end(Buffer.alloc(4_000_001));
  const [answer] = await once(sent, "response");
  expect(answer.statusCode).toBe(413);
  expect(read).toEqual([]);
});

test("a body that announces nothing is read up to the limit and cut off beyond it", async () => {
  const { port, read } = await serve();
  const head = "POST /login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  const chunk = Buffer.concat([Buffer.from("f4240\r\n"), Buffer.alloc(1_000_000), Buffer.from("\r\n")]);
  const fits = send(port);
  fits.write(Buffer.concat([Buffer.from(head), chunk, Buffer.from("0\r\n\r\n")]));
  await expect.poll(() => read).toEqual([1_000_000]);
  fits.destroy();

  const endless = send(port);
  endless.write(Buffer.concat([Buffer.from(head), ...Array.from({ length: 5 }, () => chunk)]));
  await new Promise((closed) => endless.on("close", closed));
  await expect.poll(() => read).toEqual([1_000_000, -1]);
});
