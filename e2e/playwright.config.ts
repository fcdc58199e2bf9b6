import { defineConfig } from '@playwright/test';

/** Stories in a real browser. `SANH_BROWSER` names the Chromium; `npm test` finds or brings one. */
export default defineConfig({
  testDir: './stories',
  testMatch: '**/*.story.ts',
  globalSetup: './stories/demo-model.ts',
  // Every story has its own server, database and screens, and waits for them half of its time.
  workers: 2,
  timeout: 180_000,
  // A story told at the second try is reported as flaky, never hidden.
  retries: 1,
  expect: { timeout: 15_000 },
  outputDir: '../test-results',
  use: {
    headless: true,
    actionTimeout: 20_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Keeping all for work without the network is three quarters of what a kiosk's start costs: allowed where a story needs it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // The record of a story costs a fifth of its time: only the second try is recorded.
    trace: 'on-first-retry',
    launchOptions: {
      ...(process.env['SANH_BROWSER'] === undefined ? {} : { executablePath: process.env['SANH_BROWSER'] }),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
        ...['--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
      ],
    },
  },
});
