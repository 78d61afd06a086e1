#!/usr/bin/env node
// Write the migration that leads from the last release's schema to today's, once for each engine.
//   npm run db:generate -- NAME [--custom]
import { spawnSync } from "node:child_process";

const [name, ...flags] = process.argv.slice(2);
if (!name) {
  console.error("Name the change: npm run db:generate -- add_sources");
  process.exit(2);
}
// No driver is opened: the address only chooses the dialect.
for (const url of ["", "postgres://localhost/none"]) {
  const { status } = spawnSync("npx", ["drizzle-kit", "generate", "--name", name, ...flags], {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: url },
  });
  if (status !== 0) process.exit(status ?? 1);
}
