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
};

export default config;
