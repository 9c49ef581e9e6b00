/** What a page of Dateline may load; docs/security.md gives the reason for each. Nothing but itself, and no inline code or style. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'style-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** Value of the `Content-Security-Policy` header of every answer but one. */
export const contentSecurityPolicy = written(directives)

/** That of the grammar worker’s script alone, which compiles WebAssembly. A worker has no document and no window. */
const grammarWorkerPolicy = written({ ...directives, 'script-src': "'self' 'wasm-unsafe-eval'" })

const grammarWorker = /^assets[/\\]grammar-worker-[\w-]+\.js$/

/** The policy of a file of the built page. @param relativePath in the page's folder */
export function policyOf(relativePath: string): string {
  return grammarWorker.test(relativePath) ? grammarWorkerPolicy : contentSecurityPolicy
}

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
