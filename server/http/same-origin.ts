/** The headers by which a browser tells where a request comes from. */
export interface OriginHeaders {
  readonly "sec-fetch-site"?: string | undefined;
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/** Whether a browser says that the request comes from a page of ours; other programs send neither header. */
export function isSameOrigin({ "sec-fetch-site": site, origin, host }: OriginHeaders): boolean {
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
