import { FolderOpen, LayoutTemplate, Timer } from 'lucide-react'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { AppMenu } from '../header/AppMenu.tsx'
import { Button } from '../primitives/Button.tsx'
import { Keys } from '../primitives/Keys.tsx'
import { StartRecoveries } from '../recovery/StartRecoveries.tsx'
import { defaultTemplate } from '../templates/built-in.ts'
import { RecentList } from './RecentList.tsx'
import styles from './StartScreen.module.css'
import { TemplateCard } from './TemplateCard.tsx'

const text = strings.ui.start

/** Where a person begins: what this is for, a new document, or one they have. */
export function StartScreen() {
  const { platform, workspace, commands, keys } = useApp()
  const openKeys = keys.display('file.open')
  const practiseKeys = keys.display('practice.today')
  const newKeys = keys.display('file.new')
  return (
    <main className={styles.start}>
      <div className={styles.menu}>{platform.kind === 'browser' ? <AppMenu /> : null}</div>
      <div className={styles.column}>
        <StartRecoveries />
        <header className={styles.masthead}>
          <p className={styles.name}>{strings.appName}</p>
          <h1 className={styles.title}>{text.title}</h1>
          <p className={styles.lead}>{text.lead.join(' ')}</p>
        </header>
        <div className={styles.ways}>
          <section aria-labelledby="start-new">
            <h2 id="start-new">{text.newHeading}</h2>
            <TemplateCard
              template={defaultTemplate}
              onCreate={() => {
                workspace.newFromTemplate(defaultTemplate).catch(workspace.reportUnexpected)
              }}
            />
            <Button className={styles.allTemplates} onClick={() => commands.run('file.new')}>
              <LayoutTemplate size={16} strokeWidth={1.75} aria-hidden />
              {text.allTemplates}
              {newKeys ? <Keys keys={newKeys} /> : null}
            </Button>
          </section>
          <section aria-labelledby="start-open" className={styles.open}>
            <h2 id="start-open">{text.openHeading}</h2>
            <Button className={styles.openButton} onClick={() => commands.run('file.open')}>
              <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
              {text.openFile}
              {openKeys ? <Keys keys={openKeys} /> : null}
            </Button>
            <p className={styles.hint}>{text.dropHint}</p>
            <RecentList />
            <div className={styles.practise}>
              <h2 id="start-practise">{practiceStrings.screen.start}</h2>
              <Button className={styles.openButton} data-practise onClick={() => commands.run('practice.today')}>
                <Timer size={16} strokeWidth={1.75} aria-hidden />
                {practiceStrings.screen.startButton}
                {practiseKeys ? <Keys keys={practiseKeys} /> : null}
              </Button>
              <p className={styles.hint}>{practiceStrings.screen.startHint}</p>
            </div>
          </section>
        </div>
      </div>
    </main>
  )
}
