import { useEffect, useRef, useState } from 'react'
import { leftOutLines } from '../../src-core/export/left-out-lines.ts'
import type { Settings } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import styles from './ExportPreview.module.css'

const text = strings.ui.exporting

/** Height of a page in the preview, in CSS pixels. */
const pageHeight = 430

export interface ExportPreviewProps {
  readonly session: DocumentSession
  readonly options: Settings['export']
  /** Gets what is not in the file, a sentence for each kind. */
  readonly onLeftOut: (lines: readonly string[]) => void
}

/** What will be in the exported file: its pages, or its text. */
export function ExportPreview({ session, options, onLeftOut }: ExportPreviewProps) {
  const host = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(0)
  const [source, setSource] = useState('')

  useEffect(() => {
    let current = true
    const show = async () => {
      const laidOut = await session.laidOut(options)
      const { showPages } = await import('./show-pages.ts')
      if (!current) return
      const { leftOut } = laidOut.printed
      const kept =
        options.format === 'md' ? leftOut.filter(({ kind }) => kind === 'part' || kind === 'heading') : leftOut
      onLeftOut(leftOutLines(kept))
      if (options.format === 'md') {
        setSource(session.exportedMarkdown(options))
        return
      }
      const element = host.current
      if (!element) return
      if (!element.shadowRoot) element.attachShadow({ mode: 'open' })
      setPages(
        showPages(
          element,
          laidOut,
          { ...options, lineNumbers: options.lineNumbers && options.format !== 'html' },
          pageHeight,
        ),
      )
    }
    show().catch((error: unknown) =>
      onLeftOut([`${text.failed} ${error instanceof Error ? error.message : String(error)}`]),
    )
    return () => {
      current = false
    }
  }, [session, options, onLeftOut])

  if (options.format === 'md')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled, by keys as well
      <section className={styles.source} aria-label={text.preview} tabIndex={0}>
        <pre>{source}</pre>
      </section>
    )
  return (
    <figure className={styles.preview}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: pages are scrolled, by keys as well */}
      <section className={styles.strip} aria-label={pages > 0 ? text.previewPages(pages) : text.preview} tabIndex={0}>
        <div ref={host} />
      </section>
      <figcaption>
        {pages > 0 ? text.previewPages(pages) : text.preview}
        {options.format === 'docx' ? `. ${text.previewNote}` : ''}
      </figcaption>
    </figure>
  )
}
