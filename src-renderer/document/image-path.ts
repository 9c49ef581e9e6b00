/**
 * The path of an image as the shell wants it, from the address that stands in the document.
 * @returns the path without query, fragment and percent-encoding; null for an address with a scheme, which no shell loads
 */
export function imagePath(src: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('//')) return null
  const path = src.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    // A lone percent sign is part of the name.
    return path
  }
}
