import type { Platform } from '../../src-core/platform.ts'

/** Which keys and words the person is used to, from the browser's own description of itself. */
export function operatingSystem(userAgent: string): Platform['os'] {
  if (/Mac|iPhone|iPad/.test(userAgent)) return 'mac'
  return /Windows/.test(userAgent) ? 'windows' : 'linux'
}
