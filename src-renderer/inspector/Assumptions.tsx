import { useState } from 'react'
import type { Assumption } from '../../src-core/document/assumptions.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { reveal } from '../page/reveal.ts'
import { useStore } from '../stores/store.ts'
import { AssumptionMark } from './AssumptionMark.tsx'
import styles from './Assumptions.module.css'
import { titleOf } from './group-by-section.ts'

const text = strings.ui.assumptions
const kinds = ['open', 'number', 'placeholder'] as const
type Kind = Assumption['kind']

/** Everything the document takes for granted, by section; each goes to its place, where editing it closes it. */
export function Assumptions({ session }: { readonly session: DocumentSession }) {
  const [kind, setKind] = useState<Kind | null>(null)
  const all = useStore(session.state, (state) => state.analysis.assumptions)
  const shown = all.filter((each) => kind === null || each.kind === kind)
  if (all.length === 0) return <p className={styles.none}>{text.none}</p>
  return (
    <div className={styles.register}>
      <p className={styles.lead}>{text.lead}</p>
      <KindFilter all={all} value={kind} onChange={setKind} />
      {shown.length === 0 ? <p className={styles.none}>{text.noneOfKind}</p> : null}
      {groupsOf(shown).map(({ id, question, entries }) => (
        <section key={`${entries[0]?.from}`} className={styles.group}>
          <h3 className={styles.title}>{question ?? titleOf(id, session.template)}</h3>
          <ul>
            {entries.map((each) => (
              <li key={`${each.from} ${each.text}`}>
                <Row assumption={each} onGo={() => reveal(session.editor, each, { select: true })} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface KindFilterProps {
  readonly all: readonly Assumption[]
  readonly value: Kind | null
  readonly onChange: (kind: Kind | null) => void
}

function KindFilter({ all, value, onChange }: KindFilterProps) {
  return (
    <fieldset className={styles.filter} aria-label={text.filter}>
      <button type="button" aria-pressed={value === null} onClick={() => onChange(null)}>
        {text.all}
      </button>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={value === kind}
          title={text.hints[kind]}
          onClick={() => onChange(value === kind ? null : kind)}
        >
          <AssumptionMark kind={kind} />
          {text.kinds[kind]}
          <span className={styles.count}>{all.filter((each) => each.kind === kind).length}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** Characters of the sentence before the value: enough to see what is said, and the value stays on the second line. */
const leadIn = 60

function Row({ assumption, onGo }: { readonly assumption: Assumption; readonly onGo: () => void }) {
  const { kind, sentence, at, text: own } = assumption
  const before = sentence.slice(0, at)
  const cut = before.length <= leadIn ? before : `…${before.slice(-leadIn).replace(/^\S*\s/, ' ')}`
  return (
    <button type="button" className={styles.row} title={text.hints[kind]} onClick={onGo}>
      <AssumptionMark kind={kind} />
      <span className="visually-hidden">{text.one[kind]}: </span>
      <span className={styles.sentence}>
        {cut}
        <mark className={styles.value}>{own}</mark>
        {sentence.slice(at + own.length)}
      </span>
    </button>
  )
}

interface Group {
  readonly id: string
  readonly question: string | null
  readonly entries: readonly Assumption[]
}

/** Neighbours of one section or answer, in the order of the document. */
function groupsOf(all: readonly Assumption[]): Group[] {
  const groups: { id: string; question: string | null; entries: Assumption[] }[] = []
  for (const each of all) {
    const id = each.section ?? each.part ?? 'document'
    const last = groups.at(-1)
    if (last && last.id === id && last.question === each.question) last.entries.push(each)
    else groups.push({ id, question: each.question, entries: [each] })
  }
  return groups
}
