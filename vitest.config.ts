import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,components,db,lib}/**/*.test.{ts,tsx}'],
    setupFiles: ['lib/domain/fixtures/properties.setup.ts'],
    testTimeout: process.env.PROPERTY_RUNS ? 0 : 30_000,
    maxWorkers: 2,
  },
});
