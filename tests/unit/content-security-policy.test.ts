import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy as served } from '../../scripts/web-server.mjs'
import { contentSecurityPolicy } from '../../src-main/content-security-policy.ts'

describe('the content security policy', () => {
  it('is the one that docs/security.md gives reasons for', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('is the same in the browser edition', () => {
    expect(served).toBe(contentSecurityPolicy)
  })
})
