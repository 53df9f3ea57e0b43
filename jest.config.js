/** What every project shares: TypeScript through swc, and the house's paths. */
const shared = {
  rootDir: ".",
  transform: {
    "^.+\\.(t|j)sx?$|^.+\\.mjs$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Packages that come as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(p-limit|quick-lru|yocto-queue|pglite-prisma-adapter|uuid|jose|openid-client|@tanstack)/)",
  ],
  moduleNameMapper: {
    // Prisma's client loads its compiler as an ES module; the same is there as CommonJS.
    "^(@prisma/client/runtime/.*)\\.mjs$": "$1.js",
    "^@/(.*)$": "<rootDir>/$1",
    "^server-only$": "<rootDir>/__tests__/setup/nothing.ts",
  },
  setupFilesAfterEnv: ["<rootDir>/__tests__/setup/pace.ts", "<rootDir>/__tests__/setup/fail-on-console.ts"],
};

/** @type {import("jest").Config} */
const config = {
  // Two even on two cores, where Jest would take one: the browser tests wait more than they work.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: "domain",
      testEnvironment: "node",
      testMatch: ["<rootDir>/__tests__/questions/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "server",
      testEnvironment: "node",
      globalSetup: "<rootDir>/__tests__/setup/make-database-image.ts",
      globalTeardown: "<rootDir>/__tests__/setup/drop-made.ts",
      testMatch: ["<rootDir>/__tests__/{server,prisma}/**/*.test.ts"],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, "<rootDir>/__tests__/setup/same-forms.ts"],
    },
    {
      ...shared,
      displayName: "components",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/__tests__/{components,app}/**/*.test.{ts,tsx}"],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, "<rootDir>/__tests__/setup/dom.ts"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      globalSetup: "<rootDir>/__tests__/setup/make-classroom.ts",
      globalTeardown: "<rootDir>/__tests__/setup/drop-made.ts",
      testMatch: ["<rootDir>/__tests__/e2e/**/*.test.ts"],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, "<rootDir>/__tests__/setup/browser-pace.ts"],
    },
  ],
};

export default config;
