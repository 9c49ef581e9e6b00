import type { Announcements } from '@dnd-kit/core'
import { strings } from '../../src-core/strings.ts'
import type { TreeRow } from './tree-rows.ts'

const text = strings.ui.navigator

/** What is said aloud while a row is dragged. */
export function dragAnnouncements(rows: readonly TreeRow[]): Announcements {
  const named = (key: string | number) => rows.find((row) => row.key === key)
  const title = (key: string | number) => named(key)?.title ?? ''
  return {
    onDragStart: ({ active }) => text.lifted(title(active.id)),
    onDragOver: ({ active, over }) => {
      const other = over && named(over.id)
      if (!other || (other.kind !== 'section' && other.kind !== 'question') || other.place === null) return undefined
      return text.over(title(active.id), other.place + 1, other.places)
    },
    onDragEnd: ({ active }) => text.dropped(title(active.id)),
    onDragCancel: ({ active }) => text.cancelled(title(active.id)),
  }
}
