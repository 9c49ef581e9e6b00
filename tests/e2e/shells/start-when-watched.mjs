// Starts the application's main process (DATELINE_TEST_MAIN names its file) once Playwright watches it. Attaching to a window
// that is just then loading its page can wait for ever: 1 start in 40 on a busy machine. Playwright's own loader does the same
// for applications that it starts by itself, but adds switches that the application under test must set on its own.
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const ready = app.whenReady()
const watched = new Promise((resolve) => {
  // Playwright calls this when it has attached.
  globalThis.__playwright_run = resolve
})
app.whenReady = () => watched.then(() => ready)

await import(pathToFileURL(process.env.DATELINE_TEST_MAIN).href)
