import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { redirectWith301, withResponse } from "@/lib/current-response";

test.each([
  [308, 301],
  [404, 404],
])("after 301 was asked for, an answer %i is sent as %i", async (given, sent) => {
  const server = createServer((_request, response) =>
    withResponse(response, () => {
      redirectWith301();
      response.statusCode = given;
      response.setHeader("location", "/about").end();
    }),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" });
  expect(status).toBe(sent);
});
