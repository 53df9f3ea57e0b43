/**
 * A path of our own to go on to, or "/" where the text could lead to another site. Browsers leave tabs and line ends
 * out of an address, so that a slash behind one would be the second.
 */
export function safePath(path: string | null | undefined): string {
  return path && /^\/(?![/\\])\P{Cc}*$/u.test(path) ? path : "/";
}
