import { defineConfig } from '@playwright/test'
import type { ShellOptions } from './tests/e2e/fixtures.ts'

const report = process.env.DATELINE_TEST_REPORT

export default defineConfig<ShellOptions>({
  testDir: 'tests',
  outputDir: 'test-results',
  // Two cores: a second worker makes Electron windows fight for focus, and saves nothing.
  workers: 1,
  // A start of Electron under Xvfb on a busy two-core machine takes up to 10 s; a whole draft is typed key by key.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // One repeat in CI, where a window may lose a race for the machine's two cores; the report names what needed it as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: { actionTimeout: 10_000 },
  projects: [
    { name: 'chromium', testMatch: ['e2e/**/*.spec.ts', 'browser/**/*.spec.ts'], use: { shell: 'browser' } },
    { name: 'electron', testMatch: ['e2e/**/*.spec.ts', 'electron/**/*.spec.ts'], use: { shell: 'electron' } },
    // npm run screenshots: the pictures of the documentation, not a test.
    { name: 'screenshots', testMatch: 'screenshots/**/*.spec.ts', use: { shell: 'electron' } },
  ],
})
