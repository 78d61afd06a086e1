/** Say in words where and why a text is no JSON; `line` is the number of its first line. */
export function explainJsonError(text: string, error: unknown, line: number): string {
  const message = error instanceof Error ? error.message : "";
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const reason = message
    .replace(/(?: in JSON)? at position \d+[\s\S]*$/, "")
    .replace(/, (?:\.{3})?"[\s\S]*$/, "");
  const words = reason.slice(0, 200) || "it breaks off";
  if (Number.isNaN(position)) return `This is no valid JSON: ${words}.`;
  const before = text.slice(0, position);
  const row = line + (before.match(/\n/g)?.length ?? 0);
  return `This is no valid JSON: ${words} (line ${row}, column ${position - before.lastIndexOf("\n")}).`;
}
