import type { Session } from 'electron'

/**
 * Denies a page everything that needs asking: camera, microphone, place, notifications, screen, devices, reading the
 * clipboard, full screen by script … Dateline needs none of it: copy and paste come from the keyboard and the menu.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Exports go through a dialog and files/write-file.ts, never through Chromium's downloads.
  session.on('will-download', (event) => event.preventDefault())
}
