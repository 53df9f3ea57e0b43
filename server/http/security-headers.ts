interface SecuritySettings {
  /** Fresh for each answer: scripts run only where they carry it. */
  readonly nonce: string;
  /** Whether people reach the server over https. */
  readonly secure: boolean;
  /** In development React rebuilds stack traces by eval. */
  readonly dev: boolean;
}

/**
 * What a page may load. Scripts need the nonce, those that they load in turn are trusted by it; styles may stand in
 * attributes, as charts and long tables place their parts by them.
 */
export function contentSecurityPolicy({ nonce, secure, dev }: SecuritySettings): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The headers that every answer carries (OWASP Secure Headers Project). */
export function securityHeaders(settings: SecuritySettings): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(settings),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ...(settings.secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
