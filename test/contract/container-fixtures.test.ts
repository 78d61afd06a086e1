import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { CONTAINERS } from "@/lib/ingest/containers/registry";
import { parseDump } from "@/lib/ingest/pipeline";

const ROOT = fileURLToPath(new URL("../fixtures/containers/", import.meta.url));

const cases = readdirSync(ROOT).flatMap((container) =>
  readdirSync(`${ROOT}${container}`).map((name) => {
    const folder = `${ROOT}${container}/${name}/`;
    const file = readdirSync(folder).find((entry) => entry.startsWith("input.")) ?? "";
    return { container, name, folder, file, bytes: readFileSync(folder + file) };
  }),
);

/** What an editor would see of a file: its parts, their items and what was said about them. */
async function summarise(file: string, bytes: Uint8Array): Promise<string> {
  const { parts, items, dropped, warnings } = await parseDump({ file, bytes });
  const shown = {
    parts: parts.map(({ name, format }) => `${name} (${format})`),
    items: items.map(({ title, author, url, guid, publishedAt, language, body, steps }) => ({
      title,
      author,
      url,
      guid,
      publishedAt,
      language,
      body: body.map(({ type, text }) => `${type} ${text}`),
      steps: steps.map(({ name }) => name),
    })),
    reasons: [...new Set(dropped.map(({ reason }) => reason))].sort(),
    warnings: warnings.map(({ code }) => code),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

test("every fixture folder belongs to a registered container", () => {
  const names: string[] = CONTAINERS.map(({ name }) => name);
  expect(readdirSync(ROOT).filter((folder) => !names.includes(folder))).toEqual([]);
});

describe.each(cases)("$container: $name", ({ container, folder, file, bytes }) => {
  test("is recognised by its beginning, by no other", () => {
    const head = bytes.subarray(0, 65_536);
    expect(CONTAINERS.filter(({ sniff }) => sniff(head, file)).map(({ name }) => name)).toEqual([container]);
  });

  test("conserves the text", async () => {
    const dump = await parseDump({ file, bytes });
    expect(findConservationProblems(dump.length, dump)).toEqual([]);
  });

  test("gives the expected items, and the same twice", async () => {
    const path = `${folder}expected.json`;
    const actual = await summarise(file, bytes);
    // A new case writes its own first answer, to be read and corrected by its author; never in continuous integration.
    if (!existsSync(path) && !process.env.CI) writeFileSync(path, actual);
    else expect(actual).toBe(readFileSync(path, "utf8"));
    expect(await summarise(file, bytes)).toBe(actual);
  });
});
