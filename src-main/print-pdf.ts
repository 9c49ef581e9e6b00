import { BrowserWindow, session } from 'electron'
import { numberLinesScript, type PrintPage } from '../src-core/html/print-page.ts'
import { appHost, appScheme } from './app-address.ts'
import { cancelForeignRequests } from './network.ts'
import { denyPermissions } from './permissions.ts'

const address = `${appScheme}://${appHost}/print`
/** What the page may do, beside what its own policy says: show text, its styles and the pictures in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * Prints a page as PDF in a window that nobody sees: tagged, with bookmarks from its headings. The page runs no script of
 * its own; its policy forbids it.
 */
export async function printPdf({ html, header, footer, lineNumbers }: PrintPage): Promise<Uint8Array> {
  // Without "persist:" it lives in memory and knows nothing of the application's own pages.
  const printing = session.fromPartition(`print-${Date.now()}-${Math.random()}`)
  denyPermissions(printing)
  cancelForeignRequests(printing)
  printing.protocol.handle(
    appScheme,
    () =>
      new Response(html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
      }),
  )
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1200,
    webPreferences: {
      session: printing,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(address)
    if (lineNumbers) await window.webContents.executeJavaScript(numberLinesScript)
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
  }
}
