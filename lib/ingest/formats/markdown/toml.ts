/** `key = value`, the key perhaps in quotes. */
const PAIR = /^["']?([\w.-]{1,80})["']?\s*=\s*(.{0,10000})$/;

/** As much of TOML as front matter has: texts, numbers, dates, lists, tables; what is more is left as it is written. */
export function readToml(source: string): object {
  const record = new Map<string, unknown>();
  let prefix = "";
  for (const line of joinOpenLists(source.split(/\r\n?|\n/))) {
    const text = line.trim();
    const table = /^\[\[?\s*([\w."-]{1,80})\s*\]\]?$/.exec(text);
    if (table?.[1]) prefix = `${table[1].replace(/"/g, "")}.`;
    const pair = text.startsWith("#") || table ? null : PAIR.exec(text);
    if (pair?.[1]) record.set(prefix + pair[1], readValue(pair[2] ?? ""));
  }
  return Object.fromEntries(record);
}

/** A list may go over several lines. */
function joinOpenLists(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let open = "";
  for (const line of lines) {
    const whole = open === "" ? line : `${open} ${line.trim()}`;
    const isOpen = /=\s*\[/.test(whole) && !/\]\s*(?:#.*)?$/.test(whole) && whole.length < 10_000;
    open = isOpen ? whole : "";
    if (!isOpen) joined.push(whole);
  }
  return open === "" ? joined : [...joined, open];
}

function readValue(written: string): unknown {
  const text = written.trim();
  if (text.startsWith("[")) {
    const items = text.match(/"(?:[^"\\]|\\.){0,500}"|'[^']{0,500}'|[^\s,[\]"']{1,200}/g) ?? [];
    return items.map((item) => unquote(item));
  }
  return unquote(text);
}

function unquote(text: string): string {
  const quoted = /^("""|'''|"|')([\s\S]*?)\1/.exec(text);
  if (!quoted) return text.replace(/\s+#.*$/, "");
  const inner = quoted[2] ?? "";
  return quoted[1]?.startsWith('"') ? inner.replace(/\\(["\\])/g, "$1").replace(/\\n/g, "\n") : inner;
}
