import { useEffect, useRef } from 'react'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import type { OpenDocument } from '../document/open-document.ts'
import { Notices } from '../notices/Notices.tsx'
import { DraftDialogs } from '../practice/drafts/DraftDialogs.tsx'
import { PracticeScreen } from '../practice/PracticeScreen.tsx'
import { TooltipProvider } from '../primitives/Tooltip.tsx'
import { ReadingDialog } from '../reading/ReadingDialog.tsx'
import { SourceScreen } from '../source/SourceScreen.tsx'
import { StartScreen } from '../start/StartScreen.tsx'
import { useStore } from '../stores/store.ts'
import styles from './App.module.css'
import { AppContext, type App as AppServices } from './app-context.ts'
import { DropTarget } from './DropTarget.tsx'
import { EditorScreen } from './EditorScreen.tsx'
import { useTheme } from './use-theme.ts'
import { useWindowKeys } from './use-window-keys.ts'

/** The window: the start screen, or the document that is open. */
export function App({ app, onReady }: { readonly app: AppServices; readonly onReady: () => void }) {
  const document = useStore(app.workspace.state, (state) => state.document)
  const page = useStore(app.practice.state, (state) => state.page)
  useTheme(app.settings)
  useFocusAfterPractice(page !== null, document)
  useWindowKeys(app)
  useEffect(onReady, [onReady])
  return (
    <AppContext value={app}>
      <TooltipProvider delayDuration={500} skipDelayDuration={250}>
        <div className={styles.window} data-ready="true">
          <div className={styles.behind} hidden={page !== null}>
            <Screen document={document} />
          </div>
          {page === null ? null : <PracticeScreen page={page} />}
          <DraftDialogs />
          <Dialogs />
          <ReadingDialog reading={app.workspace.reading} />
          <DropTarget />
        </div>
      </TooltipProvider>
    </AppContext>
  )
}

/** Who comes back from practice goes on writing, or finds the way in again where it was. */
function useFocusAfterPractice(practising: boolean, opened: OpenDocument | null): void {
  const was = useRef(practising)
  useEffect(() => {
    if (was.current && !practising) {
      if (opened) opened.focus()
      else document.querySelector<HTMLElement>('[data-practise]')?.focus()
    }
    was.current = practising
  }, [practising, opened])
}

function Screen({ document }: { readonly document: OpenDocument | null }) {
  switch (document?.kind) {
    case 'page':
      return <EditorScreen key={document.id} session={document} />
    case 'source':
      return <SourceScreen key={document.id} session={document} />
    case undefined:
      return (
        <div className={styles.start}>
          <Notices />
          <StartScreen />
        </div>
      )
  }
}
