import { expect, test } from "vitest";
import { POST } from "@/app/preferences/route";

const send = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
  const host = "news.example.org";
  const request = new Request(`http://${host}/preferences`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { host, origin: `http://${host}`, referer: `http://${host}/topics?page=2`, ...headers },
  });
  return POST(request);
};

test("a choice is kept in a cookie of its own, the other stays, and the reader is back where they were", async () => {
  const answer = await send({ language: "fr" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/topics?page=2"]);
  expect(answer.headers.getSetCookie()).toEqual([
    "copydesk.language=fr; Max-Age=31536000; Path=/; SameSite=Lax; HttpOnly",
  ]);
  const [scheme, ...others] = (await send({ scheme: "dark" })).headers.getSetCookie();
  expect([scheme?.split(";")[0], others]).toEqual(["copydesk.scheme=dark", []]);
});

test.each(["tlh", "", "fr; Domain=evil.example", "constructor"])(
  "“%s” is no language: the cookie goes",
  async (language) => {
    const [cookie] = (await send({ language })).headers.getSetCookie();
    expect(cookie).toMatch(/^copydesk\.language=; Max-Age=0;/);
  },
);

test("no other site chooses for a reader, or learns where to lead them", async () => {
  expect((await send({ language: "fr" }, { origin: "https://evil.example" })).status).toBe(403);
  const answer = await send({ language: "fr" }, { referer: "https://evil.example/x" });
  expect(answer.headers.get("location")).toBe("/");
});
