import { join } from "node:path";
import { bundleAsync } from "lightningcss";
import type { SiteStyles } from "@/lib/domain/site-styles";

const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);

/** Browsers of spring 2023 and later, as the desk's own styles are built for. */
const TARGETS = {
  chrome: version(111),
  edge: version(111),
  firefox: version(111),
  safari: version(16, 4),
};

/** A style sheet of public pages with what it imports, small. @throws with file and line of what can't be read. */
export async function bundleStyles(root: string, name: SiteStyles): Promise<string> {
  const filename = join(root, `components/site/styles/${name}.css`);
  const { code } = await bundleAsync({ filename, minify: true, targets: TARGETS });
  return new TextDecoder().decode(code);
}
