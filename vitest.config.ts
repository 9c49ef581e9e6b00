import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,property,readers}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/setup/fast-check.ts'],
    // Word readers (LibreOffice) start slowly on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // As for Playwright: one repeat in CI, for tests of real processes, disks and readers on a machine that is busy.
    retry: process.env.CI ? 1 : 0,
  },
})
