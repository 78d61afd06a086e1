import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { hashPassword } from "@/lib/auth/password";
import { launchBrowser } from "@/test/support/browser";
import { startDesk } from "@/test/support/desk-process";
import { insertUser } from "@/test/support/factories";
import { makeTestDatabase, type TestDatabase } from "@/test/support/test-db";

const EMAIL = "ada@desk.example";
const PASSWORD = "harbour lantern 1912";

/** A newsroom of its own: database, data folder, running server, browser, first administrator. */
export interface Newsroom {
  readonly database: TestDatabase;
  /** Signed in as the first administrator. */
  readonly desk: Page;
  /** A browser that has never signed in. */
  readonly reader: Page;
  url(path: string): string;
  /** End the server, by `signal`, and start it again on the same data and port. */
  restart(signal: "stop" | "kill"): Promise<void>;
  /** Console errors and failed requests that the pages have met. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/**
 * Start Copydesk on a database that has an administrator alone, and sign them in.
 *
 * `settings` are environment variables beside those of the database. How a desk is set up through the printed link, and
 * how people sign in on screens, is for `e2e/people.test.ts`.
 */
export async function openNewsroom(settings: Readonly<Record<string, string>> = {}): Promise<Newsroom> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    return { ...(await open(settings, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is opened on the way puts its end into `opened`: what fails later must leave nothing running. */
async function open(
  settings: Readonly<Record<string, string>>,
  opened: (() => Promise<unknown>)[],
): Promise<Omit<Newsroom, "close">> {
  const database = await makeTestDatabase();
  opened.push(database.dispose);
  await addAdministrator(database);
  const env = { ...database.env, ...settings };
  let server = await startDesk({ env });
  opened.push(() => server.stop());
  const browser = await launchBrowser();
  opened.push(() => browser.close());
  const faults: string[] = [];
  const desk = await openPage(browser, faults);
  const reader = await openPage(browser, faults);
  await signIn(desk, server.url);
  return {
    database,
    desk,
    reader,
    faults,
    url: (path) => server.url + path,
    async restart(signal) {
      const { port } = new URL(server.url);
      await server[signal]();
      server = await startDesk({ env, port: Number(port) });
    },
  };
}

async function openPage(browser: Browser, faults: string[]): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.setDefaultTimeout(30_000);
  return page;
}

async function addAdministrator({ db }: TestDatabase): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await insertUser(db, { name: "Ada Marrow", email: EMAIL, role: "administrator", passwordHash });
}

/** Sign in by the route behind the login page, and open the desk. */
async function signIn(page: Page, url: string): Promise<void> {
  const { request } = page.context();
  const { csrfToken } = (await (await request.get(`${url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { email: EMAIL, password: PASSWORD, csrfToken };
  const answer = await request.post(`${url}/api/auth/callback/credentials`, {
    ...{ form, maxRedirects: 0 },
    headers: { Origin: url },
  });
  if (answer.status() !== 302) throw new Error(`Nobody was signed in: ${answer.status()}.`);
  await page.goto(`${url}/admin`);
}

/** Upload a file on the screen for it and follow it to its batch. */
export async function uploadDump(newsroom: Newsroom, file: string): Promise<void> {
  const { desk, url } = newsroom;
  await desk.goto(url("/admin/batches/new"));
  await desk.getByLabel(/Drop files here/).setInputFiles(file);
  await desk.getByRole("link", { name: /Watch the import|Open its batch/ }).click();
  await desk.waitForURL(/\/admin\/batches\/\d+/);
}

/** A picture of a page for people to look at, where a folder for them is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.COPYDESK_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Real dumps where they are present, else those of the demo: same shapes, our own words. */
export function dumpsToTry(): string[] {
  const seeds = join(process.cwd(), "../shared/seeds");
  const folder = existsSync(seeds) ? seeds : join(process.cwd(), "lib/cli/demo/dumps");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}
