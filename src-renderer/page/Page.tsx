import { useEffect, useRef } from 'react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { useStore } from '../stores/store.ts'
import { setWritingFocus } from './extensions/writing-focus.ts'
import styles from './Page.module.css'
import './prosemirror.css'
import './document.css'

/** From so many blocks on, those out of sight are not laid out: document.css has the price of it. */
const manyBlocks = 1000

/** The sheet of paper with the document's editor on it. React renders nothing inside: typing never waits for it. */
export function Page({ session }: { readonly session: DocumentSession }) {
  const { settings } = useApp()
  const pageFont = useStore(settings, (value) => value.pageFont)
  const zoom = useStore(settings, (value) => value.zoom)
  const focusMode = useStore(settings, (value) => value.focusMode)
  const sheet = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const { editor } = session
    if (sheet.current) {
      sheet.current.dataset.long = String(editor.state.doc.childCount >= manyBlocks)
      editor.mount(sheet.current)
    }
    editor.view.focus()
    return () => editor.unmount()
  }, [session])

  useEffect(() => setWritingFocus(session.editor, focusMode), [session, focusMode])

  useEffect(() => sheet.current?.style.setProperty('--zoom', String(zoom)), [zoom])

  return (
    <main className={styles.desk} aria-label={strings.ui.regions.page} data-pane="page">
      <div ref={sheet} className={styles.sheet} data-page-font={pageFont} />
    </main>
  )
}
