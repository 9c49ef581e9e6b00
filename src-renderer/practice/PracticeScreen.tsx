import { ArrowLeft } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { type ComponentType, useEffect, useRef } from 'react'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { useApp } from '../app/app-context.ts'
import { AppMenu } from '../header/AppMenu.tsx'
import { Notices } from '../notices/Notices.tsx'
import { Banner } from '../primitives/Banner.tsx'
import { IconButton } from '../primitives/IconButton.tsx'
import { useStore } from '../stores/store.ts'
import { DraftsPage } from './DraftsPage.tsx'
import { DrillPage } from './drill/DrillPage.tsx'
import { InterviewsPage } from './interviews/InterviewsPage.tsx'
import styles from './PracticeScreen.module.css'
import { ProgressPage } from './ProgressPage.tsx'
import { type PracticePage, practicePages } from './practice.ts'
import { StoriesPage } from './StoriesPage.tsx'
import { TodayPage } from './TodayPage.tsx'
import { usePractice } from './use-practice.ts'
import { WrittenPage } from './WrittenPage.tsx'

const words = practiceStrings.screen

const contents: Readonly<Record<PracticePage, ComponentType>> = {
  today: TodayPage,
  drill: DrillPage,
  drafts: DraftsPage,
  written: WrittenPage,
  stories: StoriesPage,
  interviews: InterviewsPage,
  progress: ProgressPage,
}

/** All of practice, over the start screen or the open document, which waits behind it. */
export function PracticeScreen({ page }: { readonly page: PracticePage }) {
  const { platform, workspace } = useApp()
  const { practice, loaded, readOnly } = usePractice()
  const name = useStore(workspace.state, ({ document }) => document?.name ?? null)
  const pages = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const tabs = pages.current
    // A page that took the focus keeps it.
    if (tabs && !tabs.contains(document.activeElement))
      tabs.querySelector<HTMLElement>('[role="tab"][data-state="active"]')?.focus()
  }, [])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (document.querySelector('dialog[open], [role="menu"]')) return
      // Who types wants out of a suggestion, not out of the page.
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]'))
        return
      practice.show(null)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [practice])

  return (
    <div className={styles.screen}>
      <section className={styles.header} aria-label={words.label} data-pane="header">
        {platform.kind === 'browser' ? <AppMenu /> : null}
        <IconButton
          icon={ArrowLeft}
          label={name === null ? words.backToStart : words.backToDocument(name)}
          onClick={() => practice.show(null)}
        />
        <h1 className={styles.title}>{words.title}</h1>
      </section>
      <Notices over="practice" />
      {readOnly === null ? null : (
        <Banner tone="warning" title={practiceStrings.records.readOnly}>
          {readOnly}
        </Banner>
      )}
      <Tabs.Root
        ref={pages}
        className={styles.panes}
        orientation="vertical"
        value={page}
        onValueChange={(value) => practice.show(practicePages.find((known) => known === value) ?? null)}
      >
        <Tabs.List className={styles.rail} aria-label={words.pagesLabel} data-pane="navigator">
          {practicePages.map((id) => (
            <Tabs.Trigger key={id} value={id} className={styles.tab}>
              {words.pages[id]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <main className={styles.main} data-pane="page">
          {practicePages.map((id) => {
            const Content = contents[id]
            return (
              <Tabs.Content key={id} value={id} className={styles.page} tabIndex={-1}>
                {loaded ? <Content /> : <p className={styles.loading}>{words.loading}</p>}
              </Tabs.Content>
            )
          })}
        </main>
      </Tabs.Root>
    </div>
  )
}
