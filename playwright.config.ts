import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: 'test-results',
  use: {
    baseURL: 'http://127.0.0.1:4173/opscope/',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath,
      // A software adapter for WebGPU, where there is no other.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--enable-unsafe-webgpu',
      ],
    },
    trace: 'retain-on-failure',
  },
  // Under a sub-path, as on a project page of a static host; the second sends the headers that threads need.
  webServer: [
    {
      command: 'node scripts/serve.mjs --port 4173 --base /opscope/',
      url: 'http://127.0.0.1:4173/opscope/',
      reuseExistingServer: false,
    },
    {
      command: 'node scripts/serve.mjs --port 4174 --base /opscope/ --isolate',
      url: 'http://127.0.0.1:4174/opscope/',
      reuseExistingServer: false,
    },
  ],
});
