import { describe, expect, it } from 'vitest'
import { policyOf as policyServed, contentSecurityPolicy as served } from '../../scripts/web-server.mjs'
import { contentSecurityPolicy, policyOf } from '../../src-main/content-security-policy.ts'

describe('the content security policy', () => {
  it('is the one that docs/security.md gives reasons for', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('is the same in the browser edition', () => {
    expect(served).toBe(contentSecurityPolicy)
  })

  it('lets the script of the grammar worker compile WebAssembly, and no other file', () => {
    const worker = 'assets/grammar-worker-CK-t2UXc.js'
    expect(policyOf(worker)).toBe(
      contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
    )
    for (const file of ['index.html', 'assets/index-a1.js', 'grammar-worker-a1.js', `x/${worker}`, `${worker}/x.html`])
      expect(policyOf(file)).toBe(contentSecurityPolicy)
    for (const file of ['index.html', worker]) expect(policyServed(file)).toBe(policyOf(file))
  })
})
