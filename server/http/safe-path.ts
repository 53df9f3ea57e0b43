/** A path of our own to go on to, or "/" where the text could lead to another site. */
export function safePath(path: string | null | undefined): string {
  return path && /^\/(?![/\\])/.test(path) ? path : "/";
}
