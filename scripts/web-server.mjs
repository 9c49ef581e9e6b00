// Serves the browser edition (dist/renderer) on 127.0.0.1 with the same content security policy as the desktop application.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { root } from './build.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

// Kept equal to src-main/content-security-policy.ts by tests/unit/content-security-policy.test.ts.
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** That of the grammar worker's script alone, which compiles WebAssembly. */
export function policyOf(relativePath) {
  return /^assets[/\\]grammar-worker-[\w-]+\.js$/.test(relativePath)
    ? contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    : contentSecurityPolicy
}

/**
 * @param {{ port?: number }} options port 0 takes any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serveBrowserEdition({ port = 0 } = {}) {
  const folder = path.join(root, 'dist/renderer')
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cache-Control', 'no-cache')
    const refuse = (status) => response.writeHead(status).end()
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    let wanted
    try {
      wanted = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    } catch {
      return refuse(400)
    }
    const file = path.join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted)
    const inside = path.relative(folder, file)
    if (inside.startsWith('..') || path.isAbsolute(inside)) return refuse(403)
    if (!existsSync(file) || !statSync(file).isFile()) return refuse(404)
    response.setHeader('Content-Security-Policy', policyOf(inside))
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream')
    if (request.method === 'HEAD') return response.end()
    createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve({
        address: `http://127.0.0.1:${server.address().port}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      })
    })
  })
}
