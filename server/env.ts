import { z } from "zod";

const optional = z.string().min(1).optional();

/** Everything that the process is configured by. Empty values count as unset. */
const environmentSchema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    PORT: z.coerce.number({ error: "PORT must be a number" }).int().min(0).max(65_535).default(3000),
    DATA_DIR: z.string().min(1).default("./data"),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "DATABASE_URL must start with postgres:// or postgresql://")
      .refine((url) => URL.canParse(url), "DATABASE_URL must be an address such as postgres://user@localhost:5432/quiz")
      .optional(),
    NEXTAUTH_URL: z
      .url({ protocol: /^https?$/, error: "NEXTAUTH_URL must be a full address such as https://quiz.example.org" })
      .optional(),
    NEXTAUTH_SECRET: z.string().min(16, "NEXTAUTH_SECRET must have 16 characters or more").optional(),
    /** 1 where a proxy of ours sets X-Forwarded-For; else the header is overwritten. */
    TRUST_PROXY: z.enum(["0", "1"]).default("0"),
    /** What programs that read the metrics show; without it there are none to read. */
    METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must have 16 characters or more").optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    OIDC_NAME: optional,
    OIDC_ISSUER: optional,
    OIDC_CLIENT_ID: optional,
    OIDC_CLIENT_SECRET: optional,
    GOOGLE_CLIENT_ID: optional,
    GOOGLE_CLIENT_SECRET: optional,
    GITHUB_CLIENT_ID: optional,
    GITHUB_CLIENT_SECRET: optional,
  })
  .readonly();

export type Environment = z.infer<typeof environmentSchema>;

/** A setting that cannot be used, named in plain words. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Parses settings; throws EnvironmentError with one line a wrong setting. Values themselves are never repeated. */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environmentSchema.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(
    parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
  );
}

const NAMES = Object.keys(environmentSchema.unwrap().shape);
let latest: { readonly from: string; readonly settings: Environment } | undefined;

/** The process's settings. Parsed again where one has changed since the last call, as tests and the start do. */
export function env(): Environment {
  const from = NAMES.map((name) => process.env[name] ?? "").join("\0");
  if (latest?.from !== from) latest = { from, settings: parseEnvironment(process.env) };
  return latest.settings;
}

/** How much is logged. Settings that make no sense are told of by the start, which has a log before it reads them. */
export function logLevel(): Environment["LOG_LEVEL"] {
  const { data } = environmentSchema.safeParse(process.env);
  return data?.NODE_ENV === "test" ? "silent" : (data?.LOG_LEVEL ?? "info");
}

/** The demo must never write into a real database, whatever the environment names. */
export function dropDatabaseUrl(): void {
  Reflect.deleteProperty(process.env, "DATABASE_URL");
}

/** Sets a default that libraries read from the process itself (next-auth reads its own settings there). */
export function provideSetting(
  name: "NEXTAUTH_URL" | "NEXTAUTH_SECRET" | "NODE_ENV" | "DATA_DIR",
  value: string,
): void {
  Object.assign(process.env, { [name]: value });
}
