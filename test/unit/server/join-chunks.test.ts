import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinChunks } from "@/lib/server/join-chunks";

const load = createRequire(import.meta.url);
const code = (what: string) => `module.exports=[1,()=>"${what.padEnd(3_000, ".")}"];\n`;

async function build(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-chunks-"));
  await mkdir(join(folder, "ssr"));
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), `${text}\n//# sourceMappingURL=${name}.map\n`);
  return folder;
}

test("chunks that say the same are loaded once, and each by its own name", async () => {
  const folder = await build({ "a.js": code("same"), "b.js": code("same"), "c.js": code("other") });
  expect(await joinChunks(folder)).toBe(1);
  expect(load(join(folder, "b.js"))).toBe(load(join(folder, "a.js")));
  expect(load(join(folder, "c.js"))).not.toBe(load(join(folder, "a.js")));
});

test("chunks of different folders, small ones and other files stay as they are", async () => {
  const files = {
    "a.js": code("same"),
    "ssr/a.js": code("same"),
    "a.txt": code("same"),
    "b.txt": code("same"),
  };
  const folder = await build({ ...files, "s.js": "module.exports=1", "t.js": "module.exports=1" });
  const all = [...Object.keys(files), "s.js", "t.js"];
  const read = () => Promise.all(all.map((name) => readFile(join(folder, name), "utf8")));
  const before = await read();
  expect(await joinChunks(folder)).toBe(0);
  expect(await read()).toEqual(before);
});

test("what is joined already stays joined", async () => {
  const folder = await build({ "a.js": code("same"), "b.js": code("same") });
  await joinChunks(folder);
  expect(await joinChunks(folder)).toBe(0);
  expect(load(join(folder, "b.js"))).toBe(load(join(folder, "a.js")));
});
