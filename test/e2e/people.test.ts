import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "@/test/support/browser";
import { type DeskProcess, startDesk } from "@/test/support/desk-process";
import { createTestDatabase } from "@/test/support/test-db";

const ADA = { name: "Ada Admin", email: "ada@example.org", password: "three quiet boats" };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("people come in", () => {
  test("without scripts: set up, sign out, sign in, and back to the page that was asked for", async () => {
    await withDesk(async (desk, setupLink) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await setUp(page, setupLink);
      expect(await page.textContent(".desk-person")).toContain("Ada Admin");

      await page.goto(setupLink);
      expect(await page.textContent("[role=alert]")).toMatch(/has been set up already/);
      await page.goto(`${desk.url}/admin/account`);
      await press(page, "Sign out everywhere");
      await page.goto(`${desk.url}/admin/people`);
      expect(new URL(page.url()).pathname).toBe("/login");

      await signIn(page, "wrong wrong wrong");
      expect(await page.textContent("[role=alert]")).toMatch(/don't belong together/);
      await signIn(page, ADA.password);
      expect(page.url()).toBe(`${desk.url}/admin/people`);
      await expectClosedCookie(context);
    });
  });

  test("an invited person gets their role, and is out at once when deactivated", async () => {
    await withDesk(async (desk, setupLink) => {
      const page = await (await browser.newContext()).newPage();
      await setUp(page, setupLink);
      await page.goto(`${desk.url}/admin/people`);
      await page.fill("[name=email]", "fay@example.org");
      await press(page, "Make invitation link");
      const link = await page.inputValue(".copy-link input");

      const guest = await (await browser.newContext()).newPage();
      await guest.goto(link);
      await guest.fill("[name=name]", "Fay");
      await guest.fill("[name=password]", "four loud horses");
      await press(guest, "Create account");
      await guest.waitForURL("**/admin");
      expect(await guest.textContent(".desk-person")).toContain("editor");
      await guest.goto(`${desk.url}/admin/people`);
      expect(await guest.textContent("main")).toMatch(/looked after by administrators/);

      await page.goto(`${desk.url}/admin/people`);
      page.on("dialog", (dialog) => void dialog.accept());
      const row = page.locator("tr", { hasText: "fay@example.org" });
      await row.locator("summary").click();
      await row.getByRole("button", { name: "Deactivate" }).click();
      await row.getByText("Deactivated").first().waitFor();
      await guest.goto(`${desk.url}/admin`);
      expect(new URL(guest.url()).pathname).toBe("/login");
    });
  });
});

test("the auth route signs in at any host, redirects within the site and refuses other sites", async () => {
  await withDesk(async (desk, setupLink) => {
    await setUp(await (await browser.newContext()).newPage(), setupLink);
    for (const url of [desk.url, desk.url.replace("127.0.0.1", "localhost")]) {
      const { status, location, session } = await signInByRoute(url, "https://evil.example/x");
      expect({ status, location }).toEqual({ status: 302, location: "/admin" });
      expect(session).toMatchObject({ user: { name: ADA.name, role: "administrator" } });
    }
    const foreign = await fetch(`${desk.url}/api/auth/signout`, {
      method: "POST",
      headers: { Origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
  });
});

async function withDesk(work: (desk: DeskProcess, setupLink: string) => Promise<void>): Promise<void> {
  const { env } = await createTestDatabase();
  const desk = await startDesk({ env: { ...env, AUTH_SECRET: "", COPYDESK_URL: "" } });
  try {
    await expect.poll(() => desk.output(), { timeout: 10_000 }).toMatch(/\/setup\/[\w-]{43}/);
    const path = /\/setup\/[\w-]{43}/.exec(desk.output())?.[0] ?? "";
    await work(desk, `${desk.url}${path}`);
  } finally {
    await desk.stop();
  }
}

async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  for (const [name, value] of Object.entries(ADA)) await page.fill(`[name=${name}]`, value);
  await press(page, "Create account");
  await page.waitForURL("**/admin");
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.fill("[name=email]", ADA.email);
  await page.fill("[name=password]", password);
  await press(page, "Sign in");
  await page.waitForLoadState();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function expectClosedCookie(context: BrowserContext): Promise<void> {
  const [cookie] = (await context.cookies()).filter(({ name }) => name.includes("session"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
}

async function signInByRoute(url: string, callbackUrl: string) {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url, Cookie: cookiesOf(csrf) },
    body: new URLSearchParams({ email: ADA.email, password: ADA.password, csrfToken, callbackUrl }),
  });
  const session = await fetch(`${url}/api/auth/session`, { headers: { Cookie: cookiesOf(answer) } });
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    session: (await session.json()) as unknown,
  };
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
