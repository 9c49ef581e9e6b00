import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { AppMenu } from '../header/AppMenu.tsx'
import { DocumentTitle } from '../header/DocumentTitle.tsx'
import headerStyles from '../header/Header.module.css'
import { Notices } from '../notices/Notices.tsx'
import { Banner } from '../primitives/Banner.tsx'
import { IconButton } from '../primitives/IconButton.tsx'
import { sourceText } from '../reading/text-size.ts'
import { FileStatus } from '../status/FileStatus.tsx'
import statusStyles from '../status/StatusBar.module.css'
import { useStore } from '../stores/store.ts'
import styles from './SourceScreen.module.css'
import type { SourceSession } from './source-session.ts'

const text = strings.ui

/** A document that is too long for a page: its source, and why that is what one sees. */
export function SourceScreen({ session }: { readonly session: SourceSession }) {
  const { platform, keys } = useApp()
  const { lines, characters } = useStore(session.state)
  return (
    <div className={styles.screen}>
      <section className={headerStyles.header} aria-label={text.regions.header} data-pane="header">
        <div className={headerStyles.left}>
          {platform.kind === 'browser' ? <AppMenu /> : null}
          <DocumentTitle document={session} />
        </div>
        <div />
        <div className={headerStyles.right}>
          <IconButton
            icon={Search}
            label={text.sourceText.find}
            shortcut={keys.shown('CmdOrCtrl+F')}
            onClick={() => session.find()}
          />
        </div>
      </section>
      <Notices />
      <Banner tone="note">{text.sourceText.why(millions(characters), millions(sourceText))}</Banner>
      <SourceText session={session} />
      <section className={statusStyles.status} aria-label={text.regions.status}>
        <FileStatus document={session} />
        <span>{text.sourceText.lines(lines)}</span>
        <span>{text.sourceText.characters(characters)}</span>
      </section>
    </div>
  )
}

function SourceText({ session }: { readonly session: SourceSession }) {
  const { settings } = useApp()
  const zoom = useStore(settings, (value) => value.zoom)
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!host.current) return
    const unmount = session.mount(host.current)
    session.focus()
    return unmount
  }, [session])

  useEffect(() => host.current?.style.setProperty('--zoom', String(zoom)), [zoom])

  return (
    <main className={styles.desk} aria-label={text.regions.page} data-pane="page">
      <div ref={host} className={styles.text} data-takes-focus />
    </main>
  )
}

const millionFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

function millions(characters: number): string {
  return millionFormat.format(characters / 1_000_000)
}
