import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { Rendered } from "@/lib/cache";
import { type Instance, startInstance } from "@/test/support/public-doors";
import { openTestDb } from "@/test/support/test-db";

const PAGES = ["/", "/archive", "/topics", "/articles/gone", "/articles/long"];

/** Each page says which it is; one is as large as two packets. */
const textOf = (url: string) => `page ${url} `.repeat(url === "/articles/long" ? 4_000 : 40);

const render = async ({ url }: { readonly url: string }): Promise<Rendered> => ({
  status: url === "/articles/gone" ? 404 : 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(textOf(url)),
});

let instance: Instance;

beforeEach(async () => {
  instance = await startInstance(await openTestDb(), render);
  for (const path of [...PAGES, ...PAGES]) await instance.ask(path);
});

function open(): Socket {
  const socket = connect(instance.port, "127.0.0.1").on("error", () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

const requestFor = (path: string, method = "GET") => `${method} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;

interface Answer {
  readonly status: string;
  readonly date: number;
  readonly body: string;
}

/** The answers that come, one after another as their lengths say; an answer to HEAD has a length and no body. */
async function answersTo(socket: Socket, methods: readonly string[]): Promise<Answer[]> {
  let got = "";
  const answers: Answer[] = [];
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    got += String(chunk);
    for (let end = got.indexOf("\r\n\r\n"); end >= 0; end = got.indexOf("\r\n\r\n")) {
      const head = got.slice(0, end);
      const isHead = methods[answers.length] === "HEAD";
      const length = isHead ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1]);
      if (got.length < end + 4 + length) break;
      answers.push({
        status: head.slice(9, 12),
        date: Date.parse(/\r\ndate: ([^\r]+)/i.exec(head)?.[1] ?? ""),
        body: got.slice(end + 4, end + 4 + length),
      });
      got = got.slice(end + 4 + length);
    }
    if (answers.length >= methods.length) break;
  }
  expect(got).toBe("");
  return answers;
}

test("requests sent in one go are answered in their order, each whole", async () => {
  const asked = Array.from({ length: 60 }, (_, n) => ({
    path: PAGES[n % PAGES.length] ?? "/",
    method: n % 7 === 3 ? "HEAD" : "GET",
  }));
  const socket = open();
  socket.write(asked.map(({ path, method }) => requestFor(path, method)).join(""));
  const answers = await answersTo(
    socket,
    asked.map(({ method }) => method),
  );
  expect(answers.map(({ status, body }) => [status, body])).toEqual(
    asked.map(({ path, method }) => [
      path === "/articles/gone" ? "404" : "200",
      method === "HEAD" ? "" : textOf(path),
    ]),
  );
});

test("a reader who takes their time gets everything", async () => {
  const socket = open();
  socket.pause();
  const paths = Array<string>(200).fill("/articles/long");
  socket.write(paths.map((path) => requestFor(path)).join(""));
  await wait(200);
  const answers = await answersTo(
    socket,
    paths.map(() => "GET"),
  );
  expect(new Set(answers.map(({ body }) => body))).toEqual(new Set([textOf("/articles/long")]));
});

test("readers who leave in the middle of an answer take nobody with them", async () => {
  for (let n = 0; n < 20; n += 1) {
    const socket = open();
    socket.write(requestFor("/articles/long").repeat(20));
    await wait(2);
    socket.resetAndDestroy();
  }
  expect((await instance.ask("/")).body.toString()).toBe(textOf("/"));
});

test("an answer tells the time at which it is sent, not that of the first of its kind", async () => {
  const socket = open();
  socket.write(requestFor("/"));
  const [first] = await answersTo(socket, ["GET"]);
  await wait(1_100);
  const askedAt = Date.now();
  socket.write(requestFor("/"));
  const [second] = await answersTo(socket, ["GET"]);
  expect((second?.date ?? 0) - (first?.date ?? 0)).toBeGreaterThanOrEqual(1_000);
  expect(second?.date).toBeGreaterThan(askedAt - 2_000);
  expect(second?.date).toBeLessThanOrEqual(Date.now());
});
