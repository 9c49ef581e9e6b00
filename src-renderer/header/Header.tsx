import { PanelLeft, PanelRight } from 'lucide-react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { Button } from '../primitives/Button.tsx'
import { IconButton } from '../primitives/IconButton.tsx'
import { Tooltip } from '../primitives/Tooltip.tsx'
import { useStore } from '../stores/store.ts'
import { AppMenu } from './AppMenu.tsx'
import { DocumentTitle } from './DocumentTitle.tsx'
import styles from './Header.module.css'
import { Toolbar } from './Toolbar.tsx'

/** The bar above the page: which document this is, how to format it, and where it goes from here. */
export function Header({ session }: { readonly session: DocumentSession }) {
  const { platform, settings, commands, keys } = useApp()
  const { showNavigator, showInspector } = useStore(settings)
  return (
    <section className={styles.header} aria-label={strings.ui.regions.header} data-pane="header">
      <div className={styles.left}>
        {platform.kind === 'browser' ? <AppMenu /> : null}
        <IconButton
          icon={PanelLeft}
          label={strings.commands.toggleNavigator}
          shortcut={keys.display('view.navigator')}
          aria-pressed={showNavigator}
          aria-keyshortcuts={keys.aria('view.navigator')}
          onClick={() => commands.run('view.navigator')}
        />
        <DocumentTitle document={session} />
      </div>
      <Toolbar editor={session.editor} />
      <div className={styles.right}>
        <Tooltip label={strings.commands.export} shortcut={keys.display('file.export')}>
          <Button onClick={() => commands.run('file.export')}>{strings.commands.export}</Button>
        </Tooltip>
        <IconButton
          icon={PanelRight}
          label={strings.commands.toggleInspector}
          shortcut={keys.display('view.inspector')}
          aria-pressed={showInspector}
          aria-keyshortcuts={keys.aria('view.inspector')}
          onClick={() => commands.run('view.inspector')}
        />
      </div>
    </section>
  )
}
