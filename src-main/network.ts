import type { CommandLine, Session } from 'electron'
import { appScheme } from './app-address.ts'

/** Schemes whose content is already on this machine. `devtools:` is the inspector's own page. */
const localSchemes = new Set([`${appScheme}:`, 'devtools:', 'data:', 'blob:'])

/** Stops what Chromium does by itself: update checks, field trials, reports, look-ups. Call before the application is ready. */
export function disableBackgroundNetworking(commandLine: CommandLine): void {
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('no-pings')
  // Prefetching a name is no request, so no policy and no filter sees it: no name resolves at all.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Cancels every request that would leave this machine, whatever asked for it. */
export function cancelForeignRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalAddress(url) }))
  // Chromium fetches its dictionaries; the application brings its own checker.
  session.setSpellCheckerEnabled(false)
}

/** Whether an address names something on this machine that the application itself provides. */
export function isLocalAddress(address: string): boolean {
  return URL.canParse(address) && localSchemes.has(new URL(address).protocol)
}
