import { fileURLToPath } from 'node:url';
import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // Copies the files of packages that the pages need, for `npm run release`.
  output: 'standalone',
  allowedDevOrigins: ['localhost', '127.0.0.1'],
  // Else a lock file in some folder above is taken for the project's.
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  // No image is resized by the server: one attack surface less.
  images: { unoptimized: true },
  outputFileTracingExcludes: {
    '*': ['node_modules/sharp/**', 'node_modules/@img/**', 'node_modules/typescript/**'],
  },
  // A click while the link is down waits for the link; without this, Next leaves for the browser's error page.
  experimental: { useOffline: true },
  // Types are checked by `npm run verify`, for the whole project and not only for what Next builds.
  typescript: { ignoreBuildErrors: true },
  // Loaded from node_modules, so that pages and the server share one copy.
  serverExternalPackages: [
    '@apollo/server',
    '@node-rs/argon2',
    'drizzle-orm',
    'graphql',
    'graphql-ws',
    'pino',
    'postgres',
  ],
};

const withTexts = createNextIntlPlugin('./app/_text/request-config.ts');

export default withTexts(config);
