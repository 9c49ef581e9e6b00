import { type Command, type CommandId, commandIds, menuIds, commands as table } from '../../src-core/commands.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Dialog } from '../primitives/Dialog.tsx'
import { Keys } from '../primitives/Keys.tsx'
import styles from './ShortcutsDialog.module.css'

const text = strings.ui.shortcuts

interface Row {
  readonly label: string
  readonly keys: string
}

/** Every command that has keys, by menu. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { keys } = useApp()
  const rowOf = (id: CommandId): Row[] => {
    const shown = keys.display(id)
    return shown ? [{ label: table[id].label.replace('…', ''), keys: shown }] : []
  }
  const groups = menuIds.map((menu) => ({
    title: strings.menus[menu],
    rows: commandIds.filter((id) => (table[id] as Command).menu === menu).flatMap(rowOf),
  }))
  const panes: readonly Row[] = [
    { label: text.panes, keys: 'F6' },
    { label: text.previousPane, keys: keys.shifted('F6') },
  ]
  return (
    <Dialog title={text.title} width="wide" onClose={onClose}>
      <div className={styles.groups}>
        {[...groups, { title: text.moving, rows: panes }]
          .filter(({ rows }) => rows.length > 0)
          .map((group) => (
            <section key={group.title} className={styles.group}>
              <h3>{group.title}</h3>
              <dl>
                {group.rows.map((row) => (
                  <div key={row.label}>
                    <dt>{row.label}</dt>
                    <dd>
                      <Keys keys={row.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  )
}
