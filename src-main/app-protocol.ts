import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CustomScheme, Protocol } from 'electron'
import { appHost, appScheme, readAddress } from './app-address.ts'
import { contentSecurityPolicy, policyOf } from './content-security-policy.ts'
import { isInside, readDocumentImage } from './document-images.ts'
import { errorCode } from './files/file-problem.ts'

/** To be registered before the application is ready. `supportFetchAPI` lets the page load its own WebAssembly and workers. */
export const privilegedScheme: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const types: Readonly<Record<string, string>> = {
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

interface Sources {
  /** Folder of the built page. */
  readonly pageFolder: string
  /** Path of an open document, or null for a name that was not handed out. */
  readonly documentOf: (handle: string) => string | null
}

/** Serves `app://dateline/`: the built page, and images beside open documents. GET only, one host, nothing else. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, sources: Sources): void {
  protocol.handle(appScheme, (request) => respond(request, sources))
}

/** Exported for its tests, which ask it what no page can. */
export async function respond(request: Pick<Request, 'method' | 'url'>, sources: Sources): Promise<Response> {
  if (request.method !== 'GET') return refuse(405)
  const url = new URL(request.url)
  if (url.host !== appHost) return refuse(404)
  const wanted = readAddress(url)
  if (wanted === null) return refuse(400)
  if (wanted.kind === 'page') return page(sources.pageFolder, wanted.relativePath)
  const document = sources.documentOf(wanted.handle)
  const image = document === null ? null : await readDocumentImage(document, wanted.relativePath)
  // Images change beside an open document: the next load must see the file as it is.
  return image === null ? refuse(404) : answer(200, image.bytes, image.type, { 'Cache-Control': 'no-store' })
}

async function page(folder: string, relativePath: string): Promise<Response> {
  const file = path.resolve(folder, relativePath === '' ? 'index.html' : relativePath)
  const type = types[path.extname(file)]
  if (!isInside(folder, file) || type === undefined) return refuse(404)
  try {
    const policy = policyOf(path.relative(folder, file))
    return answer(200, new Uint8Array(await readFile(file)), type, { 'Content-Security-Policy': policy })
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(error) ?? '')) return refuse(404)
    throw error
  }
}

function refuse(status: number): Response {
  return answer(status, null, 'text/plain')
}

function answer(
  status: number,
  body: Uint8Array<ArrayBuffer> | null,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-DNS-Prefetch-Control': 'off',
      ...headers,
    },
  })
}
