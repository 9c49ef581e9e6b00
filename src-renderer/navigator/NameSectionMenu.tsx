import { ChevronDown } from 'lucide-react'
import { isOwnSection } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../primitives/Menu.tsx'
import { useStore } from '../stores/store.ts'
import styles from './NameSectionMenu.module.css'
import { isNamedAtCursor, nameAtCursor, sectionAtCursor, unnameAtCursor } from './name-at-cursor.ts'

const text = strings.ui.naming

/** Lets a person say which section the block at the cursor is. */
export function NameSectionMenu({ session }: { readonly session: DocumentSession }) {
  const { view, keys } = useApp()
  const open = useStore(view, (value) => value.naming)
  return (
    <Menu
      label={text.hint}
      align="end"
      open={open}
      onOpenChange={(next) => view.setNaming(next)}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        session.editor.view.focus()
      }}
      trigger={
        <button
          type="button"
          className={styles.trigger}
          title={text.hint}
          aria-keyshortcuts={keys.aria('format.nameSection')}
        >
          {text.title}
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    >
      {open ? <Choices session={session} /> : null}
    </Menu>
  )
}

function Choices({ session }: { readonly session: DocumentSession }) {
  const current = sectionAtCursor(session)
  const release = session.template.parts.find(({ id }) => id === 'press-release')
  return (
    <>
      <MenuLabel>{text.title}</MenuLabel>
      {release?.sections.map(({ id, title }) =>
        isOwnSection(id) ? null : (
          <MenuItem key={id} label={title} checked={id === current} onSelect={() => nameAtCursor(session, id)} />
        ),
      )}
      <MenuSeparator />
      <MenuItem label={text.decide} disabled={!isNamedAtCursor(session)} onSelect={() => unnameAtCursor(session)} />
    </>
  )
}
