import type { DocumentSession } from '../document/document-session.ts'
import { FindBar } from '../find/FindBar.tsx'
import { GrammarWatch } from '../grammar/GrammarWatch.tsx'
import { Header } from '../header/Header.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { Navigator } from '../navigator/Navigator.tsx'
import { Notices } from '../notices/Notices.tsx'
import { Page } from '../page/Page.tsx'
import { DraftBar } from '../practice/drafts/DraftBar.tsx'
import { SlashMenu } from '../slash/SlashMenu.tsx'
import { SpellingMenu } from '../spelling/SpellingMenu.tsx'
import { StatusBar } from '../status/StatusBar.tsx'
import { useStore } from '../stores/store.ts'
import { Announcer } from './Announcer.tsx'
import { useApp } from './app-context.ts'
import styles from './EditorScreen.module.css'

/** One open document: what there is of it, the page, and what to do next. */
export function EditorScreen({ session }: { readonly session: DocumentSession }) {
  const { settings } = useApp()
  const { focusMode, ...panes } = useStore(settings)
  const showNavigator = panes.showNavigator && !focusMode
  const showInspector = panes.showInspector && !focusMode
  return (
    <div className={styles.screen} data-focus-mode={focusMode}>
      {focusMode ? null : <Header session={session} />}
      <Notices />
      <DraftBar session={session} />
      <div className={styles.panes} data-navigator={showNavigator} data-inspector={showInspector}>
        {showNavigator ? <Navigator session={session} /> : null}
        <div className={styles.page}>
          <FindBar session={session} />
          <Page session={session} />
        </div>
        {showInspector ? <Inspector session={session} /> : null}
      </div>
      <StatusBar session={session} />
      <GrammarWatch session={session} />
      <SpellingMenu session={session} />
      <SlashMenu session={session} />
      <Announcer session={session} />
    </div>
  )
}
