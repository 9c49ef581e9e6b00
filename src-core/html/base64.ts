const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 (RFC 4648, section 4). Core runs where neither `btoa` nor `Buffer` may be named. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const group = (a << 16) | (b << 8) | c
    const left = bytes.length - i
    const digit = (shift: number) => digits[(group >> shift) & 63]
    pieces.push(`${digit(18)}${digit(12)}${left > 1 ? digit(6) : '='}${left > 2 ? digit(0) : '='}`)
  }
  return pieces.join('')
}
