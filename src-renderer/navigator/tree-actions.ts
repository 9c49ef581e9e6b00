import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { type FocusTarget, sameTarget } from '../document/focus-target.ts'
import { insertQuestion, insertSection } from '../document/insert-section.ts'
import { moveText } from '../document/move-text.ts'
import { reveal } from '../page/reveal.ts'
import type { TextRow, TreeRow, TreeState } from './tree-rows.ts'

const text = strings.ui.navigator

interface Surroundings {
  readonly session: DocumentSession
  readonly rows: readonly TreeRow[]
  readonly setTree: (change: (tree: TreeState) => TreeState) => void
  /** Says something to those who do not see the row move. */
  readonly say: (words: string) => void
  readonly focusRow: (key: string) => void
}

/** What can be done with a row of the navigator, by whatever way. */
export class TreeActions {
  private readonly surroundings: Surroundings

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings
  }

  /** What a click or Enter does: goes there, inserts what is missing, opens or closes a list. */
  run(row: TreeRow): void {
    const { session } = this.surroundings
    if (row.kind === 'suggestions') this.toggle(row)
    else if (row.kind === 'suggestion') {
      insertQuestion(session, row.part, row.title)
      this.surroundings.say(text.added(row.title))
    } else {
      const target = row.kind === 'part' ? row.range : row.target
      if (target) reveal(session.editor, target)
      else insertSection(session, row.kind === 'section' && row.section ? row.section : row.part)
    }
  }

  focusRow({ key }: TreeRow): void {
    this.surroundings.focusRow(key)
  }

  toggle(row: TreeRow): void {
    const which = row.kind === 'part' ? 'collapsed' : 'opened'
    this.surroundings.setTree((tree) => {
      const keys = new Set(tree[which])
      if (!keys.delete(row.key)) keys.add(row.key)
      return { ...tree, [which]: keys }
    })
  }

  canMove(row: TreeRow, by: 1 | -1): boolean {
    if ((row.kind !== 'section' && row.kind !== 'question') || row.place === null) return false
    return row.place + by >= 0 && row.place + by < row.places
  }

  /** Moves a section or question one place up or down, and says where it is then. */
  move(row: TreeRow, by: 1 | -1): void {
    const { say } = this.surroundings
    if ((row.kind !== 'section' && row.kind !== 'question') || row.range === null) return
    const { place, places, title } = row
    if (place === null) say(text.fixed(title))
    else if (place + by < 0) say(text.first(title))
    else if (place + by >= places) say(text.last(title))
    else this.moveRow(row, place + by)
  }

  /** Moves a section or question to the place of another. */
  moveOnto(row: TreeRow, other: TreeRow): void {
    if (row.kind !== 'section' && row.kind !== 'question') return
    if ((other.kind !== 'section' && other.kind !== 'question') || other.part !== row.part) return
    if (other.place !== null && other.place !== row.place) this.moveRow(row, other.place)
  }

  private moveRow(row: TextRow, to: number): void {
    const { session, say, focusRow } = this.surroundings
    if (row.place === null || !moveText(session, row.part, row.place, to)) return
    say(text.moved(row.title, to + 1, row.places))
    focusRow(row.key)
  }

  isFocused(row: TreeRow): boolean {
    const target = targetOf(row)
    return target !== null && sameTarget(target, this.surroundings.session.focused.get())
  }

  canFocus(row: TreeRow): boolean {
    return targetOf(row) !== null
  }

  /** Shows a part, section or question alone, or everything again. */
  focus(row: TreeRow): void {
    const { session } = this.surroundings
    const target = targetOf(row)
    session.focused.set(this.isFocused(row) ? null : target)
    if (target && 'target' in row && row.target) reveal(session.editor, row.target)
  }
}

function targetOf(row: TreeRow): FocusTarget | null {
  if (row.kind === 'suggestion' || row.kind === 'suggestions' || row.range === null) return null
  const { part } = row
  if (row.kind === 'part') return { part, section: null, question: null }
  return row.section === null
    ? { part, section: null, question: row.title }
    : { part, section: row.section, question: null }
}
