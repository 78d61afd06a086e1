import type { z } from "zod";

/**
 * Say in an editor's words what is wrong with an input.
 *
 * Our schemas' own sentences end in a full stop and are passed on; the library's speak of types.
 */
export function describeIssues({ issues }: z.ZodError): string {
  const sentences = issues.map((issue) => {
    if (issue.message.endsWith(".")) return issue.message;
    const field = fieldOf(issue.path);
    return issue.code === "too_big" && issue.origin === "string"
      ? `${field} may have at most ${issue.maximum} characters.`
      : `${field} is missing or not as it should be.`;
  });
  return [...new Set(sentences)].join(" ");
}

/** The name of a field as the screen writes it: `canonicalUrl` is “Canonical url”. */
function fieldOf(path: readonly PropertyKey[]): string {
  const name = path.findLast((part) => typeof part === "string");
  if (typeof name !== "string") return "Something that was sent";
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `“${words.charAt(0).toUpperCase()}${words.slice(1)}”`;
}
