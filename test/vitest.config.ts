import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const alias = { "@": root.replace(/\/$/, "") };

/** For what hangs: a slow and busy machine may take ten times as long as a quick one. Tests that may take longer say so. */
const HUNG_MS = 600_000;

/** The second that is usual is too little for a busy machine. */
const PATIENT = { poll: { timeout: 60_000 } };

/** Browser tests of what never meets a database: once is enough. */
const WITHOUT_DATABASE = ["test/e2e/attacks.test.ts"];

/**
 * Unit and contract tests are pure; integration tests run once on each engine; end-to-end tests drive a browser.
 *
 * Files of integration and of browser tests share the modules of their worker: loading these took longer than most of
 * the tests.
 * Unit tests do not: how much more work a larger input makes is not to be told beside the garbage of other files.
 */
export default defineConfig({
  root,
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          root,
          include: ["test/unit/**/*.test.ts", "test/contract/**/*.test.ts"],
          setupFiles: ["test/support/fuzz-setup.ts"],
          testTimeout: HUNG_MS,
          hookTimeout: HUNG_MS,
          expect: PATIENT,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "sqlite",
          root,
          include: ["test/integration/**/*.test.ts"],
          globalSetup: ["test/support/sqlite-setup.ts", "test/support/children-setup.ts"],
          setupFiles: ["test/support/fuzz-setup.ts"],
          env: { COPYDESK_TEST_ENGINE: "sqlite", DATABASE_URL: "" },
          testTimeout: HUNG_MS,
          hookTimeout: HUNG_MS,
          expect: PATIENT,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "postgres",
          root,
          include: ["test/integration/**/*.test.ts"],
          globalSetup: ["test/support/postgres-setup.ts", "test/support/children-setup.ts"],
          setupFiles: ["test/support/fuzz-setup.ts", "test/support/skip-without-engine.ts"],
          env: { COPYDESK_TEST_ENGINE: "postgres" },
          testTimeout: HUNG_MS,
          hookTimeout: HUNG_MS,
          expect: PATIENT,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      endToEnd("sqlite"),
      endToEnd("postgres"),
    ],
  },
});

/** The same browser tests on each engine: the built app, as `npm start` runs it. */
function endToEnd(engine: "sqlite" | "postgres") {
  return {
    resolve: { alias },
    test: {
      name: `e2e-${engine}`,
      root,
      include: ["test/e2e/**/*.test.ts"],
      exclude: engine === "postgres" ? WITHOUT_DATABASE : [],
      globalSetup: [
        "test/support/build-setup.ts",
        ...(engine === "postgres" ? ["test/support/postgres-setup.ts"] : []),
      ],
      env: {
        COPYDESK_TEST_ENGINE: engine,
        ...(engine === "sqlite" ? { DATABASE_URL: "" } : {}),
      },
      expect: PATIENT,
      testTimeout: HUNG_MS,
      hookTimeout: HUNG_MS,
      // A browser and a server fill two processors: two files at once take as long, and longer each.
      fileParallelism: false,
      isolate: false,
    },
  };
}
