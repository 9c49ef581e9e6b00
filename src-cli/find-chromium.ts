import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const programs = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Finds a Chromium, Chrome or Edge: the one that `DATELINE_CHROMIUM` names, else one in its usual place or on the path.
 * @returns absolute path, or null
 */
export function findChromium(env: NodeJS.ProcessEnv): string | null {
  const named = env.DATELINE_CHROMIUM
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const candidates = (named ? [named] : programs).flatMap((program) =>
    path.isAbsolute(program) ? [program] : folders.map((folder) => path.join(folder, program)),
  )
  return candidates.find(mayRun) ?? null
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
