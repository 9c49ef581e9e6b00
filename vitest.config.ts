import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,property,readers}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/setup/fast-check.ts'],
    // Word readers (LibreOffice) start slowly on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
