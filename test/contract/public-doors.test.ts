import { readdirSync } from "node:fs";
import { dirname, relative } from "node:path";
import { expect, test } from "vitest";
import { readPageUrl } from "@/lib/cache/page-url";

const SITE = "app/(site)";
/** Segments of addresses, as the routes name them. */
const SAMPLES: Readonly<Record<string, string>> = { year: "2026", month: "03", day: "05", number: "1" };
/** Routes whose answers are not kept, each with its reason. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  "/preferences": "it sets a cookie and leads back",
  "/newsletter/[notice]": "few see it",
  "/newsletter/confirm/[token]": "it is for one person",
  "/newsletter/unsubscribe/[token]": "it is for one person",
  "/[...path]": "any address at all: a flood of them is not worth remembering",
};

const routes = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /^route\.tsx?$/.test(file.name))
  .map((file) => `/${relative(SITE, dirname(`${file.parentPath}/${file.name}`))}`)
  .filter((route) => !(route in NOT_KEPT));

test.each(routes)("the answers of %s are kept", (route) => {
  const path = route.replace(/\[(\w+)\]/g, (_, name: string) => SAMPLES[name] ?? name);
  expect(readPageUrl(path)?.url, "give it a line in lib/cache/page-url.ts").toBe(path);
});
