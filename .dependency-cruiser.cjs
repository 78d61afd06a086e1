/**
 * The walls. Default deny: a folder may import what its row names, and nothing else of ours.
 * `may` lists path prefixes; a folder may always import itself.
 */
const WALLS = [
  { from: "lib/domain/", may: ["lib/errors.ts"], packages: ["zod"] },
  {
    from: "lib/ingest/",
    may: ["lib/domain/", "lib/errors.ts"],
    packages: [
      "entities",
      "htmlparser2",
      "i18n-iso-countries",
      "iconv-lite",
      "jschardet",
      "mammoth",
      "marked",
      "postal-mime",
      "read-excel-file",
      "unpdf",
      "warcio",
      "yaml",
      "yauzl",
      "zod",
    ],
    builtins: [
      "node:buffer",
      "buffer",
      "node:crypto",
      "crypto",
      "node:stream",
      "stream",
      "node:zlib",
      "zlib",
    ],
  },
  { from: "lib/fetch/", may: ["lib/domain/", "lib/errors.ts"] },
  { from: "lib/richtext/", may: ["lib/domain/", "lib/errors.ts"] },
  { from: "lib/mail/", may: ["lib/domain/", "lib/env.ts"] },
  {
    from: "lib/newsletter/",
    may: [
      "db/db.ts",
      "db/queries/",
      "lib/auth/link-token.ts",
      "lib/domain/",
      "lib/errors.ts",
      "lib/richtext/",
      "lib/site/(feeds/feed|news-date|story-card|text-direction).ts",
    ],
  },
  {
    from: "lib/websub/",
    may: [
      "db/db.ts",
      "db/queries/",
      "lib/desk/job-handler.ts",
      "lib/domain/",
      "lib/env.ts",
      "lib/errors.ts",
      "lib/fetch/",
      "lib/site/feeds/",
      "lib/site/paths.ts",
    ],
  },
  { from: "lib/schemas/", may: ["lib/domain/"] },
  { from: "lib/media/", may: ["lib/domain/", "lib/env.ts", "lib/errors.ts"] },
  {
    from: "lib/desk/",
    may: [
      "db/db.ts",
      "db/queries/",
      "db/written-json.ts",
      "lib/auth/",
      "lib/domain/",
      "lib/env.ts",
      "lib/errors.ts",
      "lib/fetch/",
      "lib/ingest/",
      "lib/jobs/",
      "lib/log.ts",
      "lib/mail/",
      "lib/media/",
      "lib/newsletter/",
      "lib/richtext/",
      "lib/schemas/",
    ],
  },
  {
    from: "lib/site/",
    may: ["db/db.ts", "db/queries/", "lib/domain/", "lib/env.ts", "lib/errors.ts", "lib/richtext/"],
  },
  {
    from: "lib/auth/",
    may: [
      "db/db.ts",
      "db/queries/",
      "lib/database.ts",
      "lib/domain/",
      "lib/env.ts",
      "lib/errors.ts",
      "lib/metrics/(counters|door).ts",
      "lib/schemas/",
    ],
  },
  // Plain counters that others add to, and what tells them.
  { from: "lib/metrics/", may: ["db/db.ts", "db/queries/", "lib/domain/", "lib/errors.ts", "lib/log.ts"] },
  {
    from: "lib/jobs/",
    may: [
      "db/db.ts",
      "db/queries/",
      "lib/desk/",
      "lib/domain/",
      "lib/errors.ts",
      "lib/log.ts",
      "lib/websub/",
    ],
  },
  {
    from: "lib/server/",
    may: [
      "db/db.ts",
      "lib/auth/address.ts",
      "lib/cache.ts",
      "lib/cache/remember.ts",
      "lib/domain/problem.ts",
      "lib/domain/rate-limit.ts",
      "lib/domain/site-styles.ts",
      "lib/env.ts",
      "lib/errors.ts",
      "lib/log.ts",
      "lib/metrics/",
      "lib/site/most-read.ts",
      "lib/site/reader-languages.ts",
      "lib/site/public-origin.ts",
    ],
  },
  { from: "lib/cache.ts", may: ["db/db.ts", "lib/cache/", "lib/errors.ts"] },
  {
    from: "lib/cache/",
    may: ["db/db.ts", "db/queries/site-changes.ts", "lib/domain/site-languages.ts", "lib/errors.ts"],
  },
  { from: "lib/cli/", may: ["lib/", "db/"] },
  { from: "lib/database.ts", may: ["db/", "lib/env.ts"] },
  {
    from: "db/queries/",
    may: [
      "db/db.ts",
      "db/kit.ts",
      "db/prepare-once.ts",
      "db/schema/",
      "db/search-keepers.ts",
      "db/search-marks.ts",
      "lib/domain/",
      "lib/errors.ts",
    ],
  },
  { from: "db/schema/", may: ["db/kit.ts", "lib/domain/"] },
  {
    from: "db/[^/]+$",
    may: ["db/", "lib/domain/", "lib/env.ts", "lib/errors.ts"],
  },
  { from: "components/ui/", may: ["lib/domain/", "lib/action-state.ts"] },
  {
    from: "components/site/",
    may: ["components/ui/", "lib/domain/", "lib/newsletter/", "lib/richtext/", "lib/site/"],
  },
  {
    from: "components/admin/",
    may: [
      "components/ui/",
      "lib/action-state.ts",
      "lib/domain/",
      "lib/desk/",
      "lib/errors.ts",
      "lib/richtext/",
      "lib/schemas/",
    ],
  },
  {
    from: "app/\\(site\\)/",
    may: [
      "components/(site|ui)/",
      "lib/(site|domain|media|newsletter|richtext)/",
      "lib/cache/(reader-choice|remember).ts",
      "lib/database.ts",
      "lib/env.ts",
      "lib/errors.ts",
    ],
  },
  // Keeps a reader's choice in a cookie, and reads nothing.
  {
    from: "app/preferences/",
    may: [
      "lib/auth/same-origin.ts",
      "lib/cache/reader-choice.ts",
      "lib/domain/site-languages.ts",
      "lib/(env|respond).ts",
    ],
  },
  // Takes wishes of programs that read feeds.
  {
    from: "app/websub/",
    may: ["lib/auth/address.ts", "lib/websub/", "lib/(database|errors|respond).ts"],
  },
  {
    from: "app/\\(admin\\)/",
    may: [
      "components/(admin|ui)/",
      "lib/(desk|auth|domain|schemas|richtext)/",
      "lib/(action-state|database|env|errors|respond).ts",
    ],
  },
  {
    from: "app/\\(auth\\)/",
    may: ["components/ui/", "lib/(auth|desk|domain|schemas)/", "lib/(action-state|database|env|errors).ts"],
  },
  // A public door: what readers see, and nothing of the desk.
  {
    from: "app/api/v1/(?!keyed/)",
    may: [
      "app/api/v1/keyed/",
      "lib/(site|domain)/",
      "lib/auth/address.ts",
      "lib/(database|describe-issues|env|errors|log).ts",
    ],
  },
  // For who brings a key: the desk, and nothing that readers see.
  { from: "app/api/v1/keyed/", may: ["app/api/v1/answer.ts", "lib/(?!site|cli|server)"] },
  { from: "app/api/(?!v1/)", may: ["lib/(?!site|cli|server)"] },
];

const asPattern = (path) => (/[\\|(\]$]/.test(path) ? path : path.replace(/\./g, "\\."));
const OURS = "^(app|components|db|lib|test)/";

const walls = WALLS.map(({ from, may }) => ({
  name: `wall:${from}`,
  severity: "error",
  comment: `${from} may import only: itself, ${may.join(", ")}`,
  from: { path: `^${asPattern(from)}` },
  to: {
    path: OURS,
    pathNot: [`^${asPattern(from)}`, ...may.map((path) => `^${asPattern(path)}`)],
  },
}));

const packages = WALLS.filter((wall) => wall.packages).flatMap(({ from, packages: names, builtins = [] }) => [
  {
    name: `packages:${from}`,
    severity: "error",
    comment: `${from} is pure: of packages it may use only ${names.join(", ")}`,
    from: { path: `^${asPattern(from)}` },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
      pathNot: names.map((name) => `(^|/)node_modules/${name}/`),
    },
  },
  {
    name: `builtins:${from}`,
    severity: "error",
    comment: `${from} is pure: no file system, network or clock of Node`,
    from: { path: `^${asPattern(from)}` },
    to: {
      dependencyTypes: ["core"],
      pathNot: builtins.map((name) => `^${name}$`),
    },
  },
]);

module.exports = {
  forbidden: [
    ...walls,
    ...packages,
    {
      name: "no-circular",
      severity: "error",
      from: { path: OURS },
      to: { circular: true },
    },
    {
      name: "db-is-behind-lib",
      severity: "error",
      comment: "Screens and routes reach data through lib, never directly.",
      from: { path: "^(app|components)/" },
      to: { path: "^db/|node_modules/(drizzle-orm|pg|@photostructure)/" },
    },
    {
      name: "unresolvable",
      severity: "error",
      from: { path: OURS },
      to: { couldNotResolve: true, pathNot: "\\.css$" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|data|test/\\.output)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
