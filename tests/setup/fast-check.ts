import fc from 'fast-check'

// A push must fail or pass for what it changes, so CI draws the same examples each time. Everywhere else each run draws new ones; the
// long run (FC_RUNS=10000) is what looks for new failures, and every seed it finds becomes a named test.
const seed = process.env.FC_SEED ?? (process.env.CI ? '20261123' : undefined)
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) })
