import { useId, useLayoutEffect, useRef } from 'react'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import type { OpenSlashMenu } from '../page/extensions/slash-menu.ts'
import { useStore } from '../stores/store.ts'
import { placeMenu } from './place-menu.ts'
import styles from './SlashMenu.module.css'

const text = strings.ui.slash

/** The menu under a slash in the text, while it is open. */
export function SlashMenu({ session }: { readonly session: DocumentSession }) {
  const open = useStore(session.slashMenu)
  return (
    <>
      {open ? <Choices session={session} open={open} /> : null}
      <p role="status" className="visually-hidden">
        {open ? text.open(open.items.length) : ''}
      </p>
    </>
  )
}

/** The text keeps the focus and the keys; it points to the choice that Enter takes. */
function Choices({ session, open }: { readonly session: DocumentSession; readonly open: OpenSlashMenu }) {
  const { items, active, query, anchor, take } = open
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const optionId = (i: number) => `${listId}-${i}`

  useLayoutEffect(() => {
    const place = () => {
      const line = anchor()
      const menu = list.current
      if (!line || !menu) return
      menu.style.maxHeight = ''
      const { innerWidth: width, innerHeight: height } = window
      const { left, top, maxHeight } = placeMenu(
        line,
        { width: menu.offsetWidth, height: menu.offsetHeight },
        { width, height },
      )
      Object.assign(menu.style, { left: `${left}px`, top: `${top}px` })
      if (maxHeight < menu.offsetHeight) menu.style.maxHeight = `${maxHeight}px`
    }
    place()
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [anchor])

  useLayoutEffect(() => {
    const { dom } = session.editor.view
    dom.setAttribute('aria-controls', listId)
    dom.setAttribute('aria-activedescendant', `${listId}-${active}`)
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [session, listId, active])

  return (
    <div ref={list} id={listId} role="listbox" aria-label={text.menu} className={styles.menu}>
      {items.map((item, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: The text takes the keys for all choices.
        <div
          key={item.id}
          id={optionId(i)}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          className={styles.choice}
          data-at={i}
          // Found by typing, the best comes first, whatever it is.
          data-group={query === '' && items[i - 1]?.group !== item.group ? text.groups[item.group] : undefined}
          onPointerMove={() => {
            if (i !== active) session.slashMenu.set({ ...open, active: i })
          }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(item)}
        >
          <span className={styles.label}>{item.label}</span>
          {item.hint ? <span className={styles.hint}>{item.hint}</span> : null}
        </div>
      ))}
    </div>
  )
}
