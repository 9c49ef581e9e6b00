import type { App } from 'electron'

/** Keeps every page where it is: it never navigates, opens no window and embeds no guest. */
export function denyNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // WebRTC is bound by no content security policy and no request filter; through a proxy only, and there is none.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

// What Windows' ShellExecute takes; browsers' own limits are higher.
const longestAddress = 2048

/**
 * Checks an address that a person asked to open outside.
 * @returns the address as the URL parser writes it, or null for all that is not a plain `https:` address
 */
export function externalAddress(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return url.href.length <= longestAddress ? url.href : null
}
