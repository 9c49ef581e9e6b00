import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { Tabs } from '../primitives/Tabs.tsx'
import { useStore } from '../stores/store.ts'
import { Assumptions } from './Assumptions.tsx'
import { Checks } from './Checks.tsx'
import { Guide } from './Guide.tsx'
import styles from './Inspector.module.css'

const text = strings.ui

/** What belongs where the cursor is, and what is still to do. */
export function Inspector({ session }: { readonly session: DocumentSession }) {
  const { view } = useApp()
  const tab = useStore(view, (value) => value.inspectorTab)
  const open = useStore(session.state, (state) => state.analysis.checks.findings).filter(({ ignored }) => !ignored)
  const assumed = useStore(session.state, (state) => state.analysis.assumptions.length)
  return (
    <aside className={styles.inspector} aria-label={text.regions.inspector} data-pane="inspector">
      <Tabs
        label={text.regions.inspector}
        value={tab}
        onChange={(id) => view.showTab(id)}
        tabs={[
          { id: 'guide', label: text.tabs.guide, content: <Guide session={session} /> },
          {
            id: 'checks',
            label: text.tabs.checks,
            count: open.length,
            countLabel: text.checks.total(open.length),
            content: <Checks session={session} />,
          },
          {
            id: 'assumptions',
            label: text.tabs.assumptions,
            count: assumed,
            countLabel: text.assumptions.total(assumed),
            content: <Assumptions session={session} />,
          },
        ]}
      />
    </aside>
  )
}
