import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserServer, chromium } from "playwright-core";

const LAUNCHES = 3;
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A real Chromium: the one that was launched for this run, else one of the caller's own.
 *
 * Of a shared one, closing it closes what this caller has opened, and nothing else.
 *
 * @throws Error saying how to get one, when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const shared = process.env.COPYDESK_TEST_BROWSER;
  if (shared) return chromium.connect(shared);
  return (await launchFound((executablePath) => chromium.launch({ executablePath, args: ARGS }))).launched;
}

/** Launch one for all files of a run, which reach it by its `wsEndpoint()`; the caller closes it. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return (await launchFound((executablePath) => chromium.launchServer({ executablePath, args: ARGS })))
    .launched;
}

/** Where that Chromium is and which flags it needs, for programs that launch it themselves. */
export async function findBrowser(): Promise<{ executablePath: string; args: readonly string[] }> {
  const { launched, executablePath } = await launchFound((path) =>
    chromium.launch({ executablePath: path, args: ARGS }),
  );
  await launched.close();
  return { executablePath, args: ARGS };
}

type Launch<Launched> = (executablePath: string) => Promise<Launched>;

async function launchFound<Launched>(
  launch: Launch<Launched>,
): Promise<{ launched: Launched; executablePath: string }> {
  const failures: string[] = [];
  for (const find of [fromSetting, fromPackage, fromPath]) {
    try {
      const executablePath = await find();
      if (executablePath)
        return { launched: await launchPatiently(() => launch(executablePath)), executablePath };
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  throw new Error(
    `No Chromium for the browser tests. Install one and set CHROMIUM_PATH, or run npm install with optional packages.\n${failures.join("\n")}`,
  );
}

/** On a busy machine a Chromium may end while it starts; one that does so again and again is broken. */
async function launchPatiently<Launched>(launch: () => Promise<Launched>): Promise<Launched> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch();
    } catch (error) {
      if (tries === LAUNCHES) throw error;
    }
  }
}

async function fromSetting(): Promise<string | null> {
  return process.env.CHROMIUM_PATH || null;
}

/** Unpacked once into the test output folder; brings its own system libraries under this setting. */
async function fromPackage(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = join(process.cwd(), "test/.output/chromium");
  await mkdir(folder, { recursive: true });
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executable = await packaged.executablePath();
    await nameFonts(folder);
    return executable;
  } finally {
    restore("TMPDIR", TMPDIR);
    restore("AWS_LAMBDA_JS_RUNTIME", AWS_LAMBDA_JS_RUNTIME);
  }
}

/** Without a font that it can find, this Chromium crashes on the first form control that it draws. */
async function nameFonts(folder: string): Promise<void> {
  const config = join(folder, "font-settings");
  await mkdir(config, { recursive: true });
  const places = [join(folder, "fonts/fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const lines = places.map((place) => `<dir>${place}</dir>`).join("");
  await writeFile(
    join(config, "fonts.conf"),
    `<?xml version="1.0"?><fontconfig>${lines}<cachedir>${config}/cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_PATH = config;
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

async function fromPath(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}
