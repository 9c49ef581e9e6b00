const allowed = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address of a link as the person typed it, made complete: `example.com` gets `https://`, `me@example.com` gets `mailto:`.
 * @returns the address, or null when it is none, or of a kind that a document should not link to
 */
export function typedAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  if (/^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(text)) return `mailto:${text}`
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:/]+\.[^:/]+:\d/.test(text)
  const address = hasScheme ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  if (!allowed.has(protocol)) return null
  return protocol === 'mailto:' || hostname.includes('.') || hostname === 'localhost' ? address : null
}
