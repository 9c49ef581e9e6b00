import clsx from 'clsx'
import { ChevronDown, ChevronRight, Lock, Pause, Play } from 'lucide-react'
import { useId, useState } from 'react'
import { draftStrings } from '../../../src-core/draft-strings.ts'
import { draftPhases, phaseAfter } from '../../../src-core/practice/draft-phases.ts'
import { useApp } from '../../app/app-context.ts'
import { ConfirmDialog } from '../../dialogs/ConfirmDialog.tsx'
import type { DocumentSession } from '../../document/document-session.ts'
import { Button } from '../../primitives/Button.tsx'
import { useStore } from '../../stores/store.ts'
import { usePractice } from '../use-practice.ts'
import { clockTime } from './clock-time.ts'
import styles from './DraftBar.module.css'
import { DraftPromptText } from './DraftPromptText.tsx'
import type { DraftNow } from './timed-draft.ts'

const text = draftStrings.bar

/** What stands above the document of a timed draft: the prompt, the phase, the time, and what to do about them. */
export function DraftBar({ session }: { readonly session: DocumentSession }) {
  const { timedDraft } = useApp()
  const now = useStore(timedDraft.state)
  return now?.session === session ? <Bar now={now} /> : null
}

function Bar({ now }: { readonly now: DraftNow }) {
  const { timedDraft } = useApp()
  const { prompts } = usePractice()
  const [open, setOpen] = useState(true)
  const [ending, setEnding] = useState(false)
  const promptId = useId()
  const { draft, place, running } = now
  const prompt = prompts.find(({ id }) => id === draft.prompt) ?? null
  const next = place && phaseAfter(place.phase)
  return (
    <section className={styles.bar} aria-label={text.region} data-pane="draft">
      <div className={styles.row}>
        <button
          type="button"
          className={styles.prompt}
          aria-expanded={open}
          aria-controls={promptId}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <span className="visually-hidden">{prompt ? text.prompt : text.ownSubject}: </span>
          <span className={styles.subject}>{draft.subject}</span>
        </button>
        <Phases now={now} />
        <Times now={now} />
        <div className={styles.actions}>
          {place === null ? (
            <Button look="primary" onClick={() => timedDraft.end()}>
              {text.scorecard}
            </Button>
          ) : (
            <>
              <Button
                look={running ? 'secondary' : 'primary'}
                onClick={() => (running ? timedDraft.pause() : timedDraft.resume())}
              >
                {running ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
                {running ? text.pause : text.resume}
              </Button>
              {next ? <Button onClick={() => timedDraft.next()}>{text.next(draftStrings.phases[next])}</Button> : null}
              <Button onClick={() => setEnding(true)}>{text.end}</Button>
            </>
          )}
        </div>
      </div>
      <div id={promptId} hidden={!open}>
        <DraftPromptText prompt={prompt} subject={draft.subject} twist={place?.phase !== 'clarify'} columns />
      </div>
      <Signal now={now} twist={prompt?.twist ?? null} twistShown={open} />
      {ending && place ? (
        <ConfirmDialog
          title={draftStrings.ending.title(clockTime(place.leftMs))}
          detail={draftStrings.ending.detail}
          confirm={draftStrings.ending.confirm}
          onConfirm={() => {
            setEnding(false)
            timedDraft.end()
          }}
          onCancel={() => setEnding(false)}
        />
      ) : null}
    </section>
  )
}

function Phases({ now: { place } }: { readonly now: DraftNow }) {
  const current = place ? draftPhases.indexOf(place.phase) : draftPhases.length
  return (
    <ol className={styles.phases} aria-label={text.steps}>
      {draftPhases.map((phase, index) => (
        <li
          key={phase}
          className={clsx(styles.phase, index < current && styles.past)}
          aria-current={index === current ? 'step' : undefined}
        >
          {draftStrings.phases[phase]}
          {index < current ? <span className="visually-hidden">, {text.past}</span> : null}
        </li>
      ))}
    </ol>
  )
}

function Times({ now: { place, running } }: { readonly now: DraftNow }) {
  if (place === null) return <p className={styles.times}>{text.timeUp}</p>
  return (
    <p className={styles.times} data-paused={!running}>
      <span className={styles.time}>
        <span role="timer" aria-label={text.leftInPhase} className={styles.clock}>
          {clockTime(place.leftInPhaseMs)}
        </span>{' '}
        {running ? text.inPhase(draftStrings.inPhase[place.phase]) : text.paused}
      </span>
      <span className={styles.time}>
        <span role="timer" aria-label={text.left}>
          {clockTime(place.leftMs)}
        </span>{' '}
        {text.inAll}
      </span>
    </p>
  )
}

interface SignalProps {
  readonly now: DraftNow
  readonly twist: string | null
  /** Whether the twist can be read above. */
  readonly twistShown: boolean
}

/** The quiet word: always there for a screen reader, so that what comes into it is said. */
function Signal({ now, twist, twistShown }: SignalProps) {
  const { timedDraft } = useApp()
  const { signal, locked } = now
  const words = signal ? wordsOf(signal) : locked ? text.locked : null
  const isTwist = signal?.kind === 'phase' && signal.phase === 'problem' && twist !== null
  return (
    <div className={styles.signal} data-tone={signal?.kind === 'refused' || signal?.kind === 'up' ? 'warning' : 'note'}>
      {locked && words ? <Lock size={14} aria-hidden /> : null}
      <p role="status" className={styles.words}>
        {words}
        {isTwist ? (
          <span className={clsx(twistShown && 'visually-hidden')}>
            {' '}
            <strong>{text.twist}:</strong> {twist}
          </span>
        ) : null}
      </p>
      {signal ? (
        <Button look="plain" onClick={() => timedDraft.dismissSignal()}>
          {text.understood}
        </Button>
      ) : null}
    </div>
  )
}

function wordsOf(signal: NonNullable<DraftNow['signal']>): string {
  const { phases, signals, todo } = draftStrings
  switch (signal.kind) {
    case 'phase':
      return signals.phase(phases[signal.phase], signal.minutes, todo[signal.phase])
    case 'minute':
      return signals.minute(phases[signal.phase])
    default:
      return signals[signal.kind]
  }
}
