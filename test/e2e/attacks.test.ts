import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AttackOutput, attackOutputs } from "@/test/support/attacks/attack-outputs";
import { type Payload, readOwnPayloads, readPublicPayloads } from "@/test/support/attacks/read-payloads";
import { launchBrowser } from "@/test/support/browser";

const HOME = "https://site.example/";
const AT_ONCE = 150;

/** What a page did that no text of ours may do. */
interface Deeds {
  readonly ran: string[];
  readonly requests: string[];
  readonly messages: string[];
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

test("no output of any attack runs, loads or says anything in a browser without a content policy", async () => {
  const outputs = await attackOutputs([...readOwnPayloads(), ...readPublicPayloads()]);
  const page = await openWatched();
  for (let at = 0; at < outputs.length; at += AT_ONCE) {
    const part = outputs.slice(at, at + AT_ONCE);
    const deeds = await watch(page, part.map(section).join(""));
    expect(deeds, nameOf(part)).toEqual({ ran: [], requests: [], messages: [] });
  }
});

test("the same browser runs the attacks as they are written", async () => {
  const kinds = ["script", "handler", "svg"];
  const raw = readOwnPayloads().filter(({ kind }) => kinds.includes(kind));
  const page = await openWatched();
  const running: Payload[] = [];
  for (const payload of raw) {
    if ((await watch(page, payload.payload)).ran.length > 0) running.push(payload);
  }
  expect(running.length).toBeGreaterThan(30);
});

const section = ({ html }: AttackOutput) => `<section>${html}</section>\n`;

const nameOf = (part: readonly AttackOutput[]) =>
  `${part[0]?.payload.kind} ${part[0]?.payload.name} ${part[0]?.place} and the next ${part.length - 1}`;

async function openWatched(): Promise<Page> {
  const page = await browser.newPage({ bypassCSP: true });
  await page.addInitScript(() => {
    const ran: string[] = [];
    const note = (what: unknown) => ran.push(String(what));
    Object.assign(window, { ran, copydeskRan: note, alert: note, confirm: note, prompt: note, open: note });
  });
  return page;
}

/** Show `html` alone in a page, touch all that is in it, and say what happened. */
async function watch(page: Page, html: string): Promise<Deeds> {
  const requests: string[] = [];
  const messages: string[] = [];
  const hear = (message: { text(): string }) => messages.push(message.text());
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === HOME) {
      const body = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><body>${html}`;
      return route.fulfill({ contentType: "text/html; charset=utf-8", body });
    }
    requests.push(url);
    return route.abort();
  });
  page.on("console", hear);
  await page.goto(HOME, { waitUntil: "load" });
  const ran = await page.evaluate(touchAll).catch((error: Error) => [error.message]);
  page.off("console", hear);
  await page.unroute("**/*");
  return { ran, requests, messages };
}

/** Runs in the page: point at, focus and press everything; links are judged, not followed. */
async function touchAll(): Promise<string[]> {
  const { ran } = window as unknown as { ran: string[] };
  addEventListener("click", (event) => event.preventDefault(), true);
  for (const element of document.body.querySelectorAll("*")) {
    for (const type of ["mouseover", "mouseenter", "pointerdown", "focus", "click", "toggle"]) {
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    }
    if (
      element instanceof HTMLAnchorElement &&
      element.href &&
      !/^(?:https?|mailto):$/.test(element.protocol)
    ) {
      ran.push(`link to ${element.href}`);
    }
  }
  await new Promise((done) => setTimeout(done, 30));
  return [...ran];
}
