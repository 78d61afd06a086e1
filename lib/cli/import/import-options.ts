import { parseArgs } from "node:util";
import { z } from "zod";

export const IMPORT_USAGE = `Usage: copydesk import [--wait] [--json] [--source NAME] [--embargo ISO] [--as ADDRESS] FILE...
    Brings dumps in as an upload on the desk does; - is standard input.
    --wait: shows how far the import is, does it where no worker does, and prints what it found.
    --source: whose texts they are, by the name of a source that the desk knows.
    --embargo: until when nothing of them may be published, such as 2026-12-01T06:00:00+01:00.
    --as: in whose name, by e-mail address; needed where there are several administrators.
    Ends with 0 where all is well, 1 where something failed, 2 where the command makes no sense.
`;

/** What the command line asked for. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly source: string | null;
  readonly embargoUntil: Date | null;
  /** The e-mail address of who acts. */
  readonly as: string | null;
  readonly isWaiting: boolean;
  readonly isJson: boolean;
}

const OPTIONS = {
  source: { type: "string" },
  embargo: { type: "string" },
  as: { type: "string" },
  wait: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** A time without its zone would be one thing here and another on the server. */
const momentSchema = z.iso.datetime({ offset: true });

/** The options, or what is wrong with them. */
export function readImportOptions(args: readonly string[], now: Date): ImportOptions | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (positionals.length === 0) return "Name at least one file, or - for standard input.";
    if (positionals.filter((file) => file === "-").length > 1) return "Standard input can be read only once.";
    const embargo = values.embargo === undefined ? null : readEmbargo(values.embargo, now);
    if (typeof embargo === "string") return embargo;
    return {
      files: positionals,
      source: values.source ?? null,
      embargoUntil: embargo,
      as: values.as?.trim().toLowerCase() ?? null,
      isWaiting: values.wait,
      isJson: values.json,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readEmbargo(text: string, now: Date): Date | string {
  if (!momentSchema.safeParse(text).success)
    return `“${text}” is no time with its zone: write --embargo as 2026-12-01T06:00:00+01:00 or 2026-12-01T05:00:00Z.`;
  const until = new Date(text);
  return until > now
    ? until
    : `The embargo until ${text} is over already: leave it out, or name a later time.`;
}
