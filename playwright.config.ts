import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './e2e/fixtures/browser.mjs';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/fixtures/global-setup.ts',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Far more than it takes: what matters is that a busy machine fails no one.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: BROWSER_FLAGS },
  },
});
