import { app, protocol } from 'electron'
import { z } from 'zod'
import { privilegedScheme } from './app-protocol.ts'
import { startApplication } from './application.ts'
import { fileArguments } from './file-arguments.ts'
import { pendingWrites } from './files/turns.ts'
import { denyNavigation } from './navigation.ts'
import { disableBackgroundNetworking } from './network.ts'
import { OpenRequests } from './open-requests.ts'

// Chromium's sandbox cannot start as root, and enabling it there ends the process; who starts it so says --no-sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
disableBackgroundNetworking(app.commandLine)
protocol.registerSchemesAsPrivileged([privilegedScheme])
denyNavigation(app)

const files = fileArguments({ argv: process.argv, packaged: app.isPackaged, workingFolder: process.cwd() })

// A second start hands its files to the first and ends. They travel as paths of its own making: Chromium rearranges argv.
if (app.requestSingleInstanceLock({ files })) run()
else app.quit()

function run(): void {
  const requests = new OpenRequests(console.error)
  for (const file of files) requests.add(file)

  let quitting = false
  const onStay = () => {
    quitting = false
  }
  const started = app.whenReady().then(() => startApplication({ requests, onStay }))
  started.catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
  const show = () => void started.then((application) => application.show())

  // macOS sends this before the application is ready, too.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    requests.add(file)
    show()
  })
  const fromSecondStart = z.object({ files: z.array(z.string()) })
  app.on('second-instance', (_event, _argv, _folder, sent) => {
    const named = fromSecondStart.safeParse(sent)
    for (const file of named.success ? named.data.files : []) requests.add(file)
    show()
  })
  app.on('activate', show)

  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || quitting) app.quit()
  })
  app.on('will-quit', (event) => {
    const pending = pendingWrites()
    if (pending === null) return
    event.preventDefault()
    void pending.then(() => app.quit())
  })
}
