/** Imports go one way: app -> components, server, questions/view; server -> questions; questions -> itself. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: "^(app|components|server|questions|prisma|__tests__)/", pathNot: allowed },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only(
      "app",
      "^app/",
      "^(app|components|server|questions/view)/",
      "Routes show what server/ gives them; the domain's keys stay behind it.",
    ),
    only(
      "components",
      "^components/",
      "^(components|questions/view)/",
      "What a browser may run knows only the answer-free types.",
    ),
    only(
      "server",
      "^server/(?!cli/)",
      "^(server|questions|prisma/apply-migrations)",
      "Use cases know the domain, never a page.",
    ),
    only("server-cli", "^server/cli/", "^(server|questions|prisma)/", "The commands that start and fill the server."),
    only("prisma", "^prisma/", "^(prisma|server|questions)/", "The seed calls use cases."),
    only("questions", "^questions/", "^questions/", "The domain is pure: nothing of the app is in it."),
    only("view", "^questions/view/", "^questions/view/", "Answer-free types rest on nothing that bears answers."),
    {
      name: "pure-domain",
      comment: "No React, Next, Prisma, next-auth or Node in the domain; its commands may read arguments.",
      severity: "error",
      from: { path: "^questions/", pathNot: "^questions/cli/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"],
        pathNot: "node_modules/(zod|pure-rand|ts-fsrs|fastest-levenshtein)/",
      },
    },
    {
      name: "one-door-to-prisma",
      comment:
        "Only server/db.ts opens the database; server/storage/prepared-pglite.ts is what it opens. Tests begin with an image.",
      severity: "error",
      from: {
        pathNot:
          "^(server/db\\.ts$|server/storage/prepared-pglite\\.ts$|server/generated/|prisma/|__tests__/setup/make-database-image\\.ts$)",
      },
      to: {
        path: "(^server/generated/prisma/client|node_modules/(@prisma/client|@electric-sql|pglite-prisma-adapter)/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-circles",
      comment: "A circle has no first file to read.",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^server/generated/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["main", "types"],
    },
  },
};
