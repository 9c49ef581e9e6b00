import type { DocumentHandle } from '../src-core/platform.ts'

/** The scheme and host under which the application serves itself; nothing else is served, and no other host exists. */
export const appScheme = 'app'
export const appHost = 'dateline'
export const appOrigin = `${appScheme}://${appHost}`
export const startAddress = `${appOrigin}/index.html`

const imageRoute = 'image'

/**
 * Address of an image that stands beside a document.
 * @param relativePath as written in the document, percent-decoded
 * @returns null for what is no path below the document's folder: an address, an absolute path, a way out by `..`
 */
export function imageAddress(handle: DocumentHandle, relativePath: string): string | null {
  const parts: string[] = []
  if (/^[a-z][a-z\d+.-]*:/i.test(relativePath) || /^[/\\]/.test(relativePath)) return null
  for (const part of relativePath.split(/[/\\]/)) {
    if (part === '' || part === '.') continue
    // A URL would swallow `..` without a word; here it must not lead out of the folder.
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  if (parts.length === 0 || relativePath.includes('\0')) return null
  return `${appOrigin}/${imageRoute}/${handle}/${parts.map(encodeURIComponent).join('/')}`
}

/** What an address of {@link appOrigin} asks for; null for an address that cannot be read. */
export type Wanted =
  | { readonly kind: 'image'; readonly handle: string; readonly relativePath: string }
  | { readonly kind: 'page'; readonly relativePath: string }

export function readAddress(url: URL): Wanted | null {
  let segments: string[]
  try {
    segments = url.pathname.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return null
  }
  if (segments.some((segment) => segment.includes('\0'))) return null
  const [first, handle, ...rest] = segments
  if (first === imageRoute) return handle ? { kind: 'image', handle, relativePath: rest.join('/') } : null
  return { kind: 'page', relativePath: segments.join('/') }
}
