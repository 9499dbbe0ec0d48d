/** Headers that are the same for every answer; the content policy, which has a nonce, is in proxy.ts. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Node addons: loaded from node_modules at run time, never bundled.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino'],
  // Types are checked by `npm run types`; Next cannot drive TypeScript 7 itself. It rewrites the
  // configuration it is given, unless that one extends another: hence the second file.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  // Next holds back in memory what is sent through proxy.ts: no form of ours comes near this.
  experimental: { proxyClientMaxBodySize: '1mb' },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};
