import { vi } from "vitest";

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Run a command as an operator would, with the settings of a place. */
export async function runCommand(
  place: { readonly dataFolder: string; readonly databaseUrl: string | null },
  run: () => Promise<number>,
): Promise<Ran> {
  const said = { out: "", err: "" };
  const keep = (kind: keyof typeof said) => (text: string | Uint8Array) => {
    said[kind] += text;
    return true;
  };
  vi.stubEnv("COPYDESK_DATA", place.dataFolder);
  vi.stubEnv("DATABASE_URL", place.databaseUrl ?? "");
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(keep("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(keep("err")),
  ];
  try {
    return { code: await run(), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
