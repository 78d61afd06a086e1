import { defineConfig } from "drizzle-kit";

const dialect = process.env.DATABASE_URL ? "postgresql" : "sqlite";

/** One schema, two chains of migrations: `npm run db:generate -- NAME` writes both. */
export default defineConfig({
  dialect,
  schema: "./db/schema/*.ts",
  out: dialect === "sqlite" ? "./db/migrations/sqlite" : "./db/migrations/postgres",
});
