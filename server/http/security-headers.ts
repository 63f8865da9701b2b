import { randomBytes } from 'node:crypto';
import type { Env } from '../../env';

const PERMISSIONS = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

/** Headers of every response, and the policy of a page with a nonce of its own. */
export function createSecurityHeaders({ http, auth, development, simulator }: Env) {
  const everywhere: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    // The simulated phone may scan a registration key with the camera.
    [
      'permissions-policy',
      PERMISSIONS.map((name) => `${name}=(${simulator && name === 'camera' ? 'self' : ''})`).join(', '),
    ],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
  ];
  if (http.secure) everywhere.push(['strict-transport-security', 'max-age=31536000; includeSubDomains']);

  // Listed in addition to 'self', which older Safari versions do not apply to web sockets.
  const socketOrigin = http.publicUrl?.replace(/^http/, 'ws');
  const signInOrigin = auth.oidc && new URL(auth.oidc.issuer).origin;

  return {
    everywhere,

    /** For scripts and styles: the other headers apply to documents only. */
    assets: everywhere.filter(([name]) =>
      ['x-content-type-options', 'cross-origin-resource-policy', 'strict-transport-security'].includes(name),
    ),

    /** For data: it may be neither run nor framed. */
    dataPolicy: "default-src 'none'; frame-ancestors 'none'",

    /** Next reads the nonce from the request header of the same name and adds it to its scripts. */
    createPagePolicy() {
      const nonce = `'nonce-${randomBytes(16).toString('base64')}'`;
      return [
        "default-src 'self'",
        `script-src 'self' ${nonce} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
        `style-src 'self' ${development ? "'unsafe-inline'" : nonce}`,
        "style-src-attr 'unsafe-inline'", // Needed for positions of menus and charts; styles cannot load or run anything.
        "img-src 'self' data: blob:",
        "font-src 'self'",
        words("connect-src 'self'", socketOrigin),
        "object-src 'none'",
        "base-uri 'none'",
        words("form-action 'self'", signInOrigin),
        "frame-ancestors 'none'",
      ].join('; ');
    },
  };
}

function words(...parts: (string | undefined)[]) {
  return parts.filter(Boolean).join(' ');
}
