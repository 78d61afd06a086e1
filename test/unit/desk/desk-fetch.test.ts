import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deskFetch } from "@/components/admin/desk-fetch";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

const answers = (body: BodyInit | null, status = 200) =>
  vi.stubGlobal("fetch", async () => new Response(body, { status }));

test("an answer of which the end never came is one that did not come", async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.error(new TypeError("network error")),
  });
  answers(broken);
  expect(await deskFetch("/api/terms")).toMatchObject({ ok: false, code: "offline" });
});

test("an answer without a body is one, and a refusal says why", async () => {
  answers(null);
  expect(await deskFetch("/api/terms")).toEqual({ ok: true, value: null });
  answers('{"error":{"code":"conflict","message":"Somebody was first."}}', 409);
  expect(await deskFetch("/api/terms")).toMatchObject({ code: "conflict", message: "Somebody was first." });
});
