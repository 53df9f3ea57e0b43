/** Segments that name one thing among many, and what stands for them. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^[0-9a-f]{8}-[0-9a-f-]{27}$/i, ":id"],
  [/^q\d+$/, ":item"],
];

/** Routes below which nothing is told apart: their rest is a secret, or a file's digest. */
const WHOLE = ["/_next", "/setup", "/invitations", "/api/auth"];

/**
 * The route behind a path, for logs and metrics: ids are taken out, so that there are few of them, and tokens, so that
 * no log holds one. What has been answered with 404 is one route, whatever was asked for.
 */
export function routeName(path: string, status: number): string {
  const [plain = "/"] = path.split("?");
  const whole = WHOLE.find((prefix) => plain === prefix || plain.startsWith(`${prefix}/`));
  if (whole !== undefined) return whole;
  if (status === 404) return "not found";
  return plain
    .split("/")
    .map((segment) => NAMES.find(([pattern]) => pattern.test(segment))?.[1] ?? segment)
    .join("/");
}
