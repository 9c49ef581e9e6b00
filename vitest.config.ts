import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { readTemplates } from './scripts/read-templates.mjs'

export default defineConfig({
  plugins: [readTemplates()],
  test: {
    include: ['tests/{unit,property,readers}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Half of the time went into loading the same modules for each file. What is tested keeps state by document, which no two files share.
    isolate: false,
    // Many wait for programs that read our files; by default one core would stay free.
    maxWorkers: availableParallelism(),
    setupFiles: ['tests/setup/fast-check.ts'],
    // Word readers (LibreOffice) start slowly on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // As for Playwright: one repeat in CI, for tests of real processes, disks and readers on a machine that is busy.
    retry: process.env.CI ? 1 : 0,
  },
})
