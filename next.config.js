/** @type {import("next").NextConfig} */
const config = {
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@node-rs/argon2",
    "fs-native-extensions",
    "pino",
    "prom-client",
    "pg",
  ],
  poweredByHeader: false,
  // `npm run check` checks the types, those of the tests as well; who starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
