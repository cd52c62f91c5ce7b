/**
 * Security headers of the pages, name and value. Scripts only from here and never inline; styles may be inline, for that is how
 * popovers and maps are put in their places. Pictures may come from any HTTPS address, where hosts keep theirs.
 */
export function pagePolicy(tilesUrl?: string): [string, string][] {
  const tiles = tilesUrl ? ` ${new URL(tilesUrl.replace(/\{[a-z]\}/g, '0')).origin}` : '';
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https:${tiles}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ];
  return [
    ['content-security-policy', directives.join('; ')],
    ['cross-origin-opener-policy', 'same-origin'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(self)'],
    ['x-frame-options', 'DENY'],
  ];
}
