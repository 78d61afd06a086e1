import { AppError } from "@/lib/errors";

/** A subcommand: its line in the usage text and what it does. `run` returns the exit code. */
interface Command {
  readonly summary: string;
  readonly load: () => Promise<(args: readonly string[]) => Promise<number>>;
}

/** Commands are loaded when they are called: `parse` needs no database and no settings. */
const COMMANDS: Readonly<Record<string, Command>> = {
  parse: {
    summary: "parse [--json] [--format NAME] FILE...   show what an import of these files would find",
    load: async () => (await import("@/lib/cli/parse")).runParse,
  },
  import: {
    summary: "import [--wait] [--source NAME] FILE...   bring dumps in, as an upload on the desk does",
    load: async () => (await import("@/lib/cli/import")).runImport,
  },
  export: {
    summary:
      "export [--status all] [--out FILE]       write articles as JSON lines, to be read again anywhere",
    load: async () => (await import("@/lib/cli/export")).runExport,
  },
  user: {
    summary: "user add|reset-link ...                  add a person, or let one set a new password",
    load: async () => (await import("@/lib/cli/user")).runUser,
  },
  backup: {
    summary: "backup [--files-only] FOLDER             save database, uploads and secret to a new folder",
    load: async () => (await import("@/lib/cli/backup")).runBackup,
  },
  restore: {
    summary: "restore FOLDER                           put a backup into an empty data folder",
    load: async () => (await import("@/lib/cli/backup")).runRestore,
  },
  worker: {
    summary: "worker                                   run jobs beside the server until it is ended",
    load: async () => (await import("@/lib/cli/worker")).worker,
  },
};

function usage(): string {
  const lines = Object.values(COMMANDS).map(({ summary }) => `  ${summary}`);
  return `Usage: copydesk COMMAND ...\n\n${lines.join("\n")}\n`;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const isHelp = name === "--help" || name === "help";
    if (isHelp) process.stdout.write(usage());
    else process.stderr.write(name === undefined ? usage() : `Unknown command “${name}”.\n\n${usage()}`);
    return isHelp ? 0 : 2;
  }
  try {
    const run = await command.load();
    return await run(args);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

// Whoever reads may stop early (`| head`): that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// Not process.exit(): what is still being written to a pipe would be cut.
process.exitCode = await main(process.argv.slice(2));
