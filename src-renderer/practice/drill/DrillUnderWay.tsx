import { type KeyboardEvent, useEffect, useRef } from 'react'
import { askedNow, type DrillRun } from '../../../src-core/practice/drill-run.ts'
import { ratings } from '../../../src-core/practice/schedule.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Paused, RunBar } from '../RunBar.tsx'
import { besideLimit, RunClock } from '../RunClock.tsx'
import sheet from '../UnderWay.module.css'
import { useFocusHere } from '../use-focus-here.ts'
import { useTicking } from '../use-ticking.ts'
import { DrillAnswer } from './DrillAnswer.tsx'
import { DrillReveal } from './DrillReveal.tsx'
import styles from './DrillUnderWay.module.css'
import type { Drill } from './drill.ts'

const words = practiceStrings.drill

/** The question that is asked, and what a good answer holds once it was answered. */
export function DrillUnderWay({ run }: { readonly run: DrillRun }) {
  const { practice, workspace } = useApp()
  const { drill } = practice
  const place = useRef<HTMLElement>(null)
  useTicking(!run.paused, drill.read)
  // Who looks at another page is not answering.
  useEffect(() => drill.pause, [drill])
  useFocusHere(place, `${run.at} ${run.step} ${run.paused}`)

  const asked = askedNow(run)
  if (asked === null) return null
  const { answerSeconds, totalMs } = run.limits
  const { elapsedMs } = run.answering
  const { beside, over } = besideLimit(elapsedMs, answerSeconds === null ? null : answerSeconds * 1000)
  const position = totalMs === null ? words.position(run.at + 1, run.questions.length) : words.positionOnly(run.at + 1)
  const rate = (rating: (typeof ratings)[number]) => void drill.rate(rating).catch(workspace.reportUnexpected)
  return (
    <section
      ref={place}
      className={sheet.underWay}
      aria-label={practiceStrings.screen.pages.drill}
      // A click beside the buttons keeps the keys.
      tabIndex={-1}
      onKeyDown={(event) => takeKey(event, run, drill, rate)}
    >
      <RunBar
        position={position}
        clock={
          <RunClock
            label={practiceStrings.clock.label}
            ms={elapsedMs}
            beside={beside}
            over={over}
            paused={run.paused || run.step !== 'answer'}
          />
        }
        paused={run.paused}
        end={words.end}
        onPause={drill.pause}
        onResume={drill.resume}
        onEnd={drill.end}
      />
      {run.paused ? (
        <Paused onResume={drill.resume} />
      ) : (
        <>
          <header className={styles.question}>
            <p className={styles.meta}>
              {asked.own || asked.role === null ? words.meta.own : words.meta.asker(practiceStrings.roles[asked.role])}
              {asked.topic === null ? null : ` · ${practiceStrings.topics[asked.topic]}`}
            </p>
            <h2 tabIndex={-1} data-focus-here={run.step === 'answer' && run.way === 'spoken' ? '' : undefined}>
              {asked.question}
            </h2>
          </header>
          {run.step === 'answer' ? (
            <DrillAnswer run={run} onType={drill.type} onReveal={drill.reveal} />
          ) : (
            <DrillReveal run={run} asked={asked} drill={drill} onRate={rate} />
          )}
        </>
      )}
      <p role="status" className="visually-hidden">
        {run.step === 'answer'
          ? words.announceNext(position, run.paused ? practiceStrings.clock.paused : asked.question)
          : ''}
      </p>
      <p role="status" className={styles.told}>
        {over && run.step === 'answer' && !run.paused
          ? practiceStrings.clock.timeUp
          : run.slept
            ? practiceStrings.clock.slept
            : ''}
      </p>
    </section>
  )
}

function takeKey(event: KeyboardEvent, run: DrillRun, drill: Drill, rate: (rating: (typeof ratings)[number]) => void) {
  if (event.nativeEvent.isComposing) return
  const target = event.target as HTMLElement
  const take = (act: () => void) => {
    event.preventDefault()
    act()
  }
  if (event.key === 'Escape') return take(run.paused ? drill.resume : drill.pause)
  if (run.paused) return
  if (run.step === 'answer') {
    const inField = target.matches('textarea')
    const withControl = event.ctrlKey || event.metaKey
    // In the field Enter is a new line; on a button it presses that.
    if (event.key === 'Enter' && (withControl || (!inField && !target.matches('button')))) take(drill.reveal)
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const number = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null
  if (run.step === 'points') {
    if (number !== null) take(() => drill.togglePoint(number))
    else if (event.key === 'Enter' && !target.matches('button')) take(drill.donePoints)
    return
  }
  const rating = number === null ? undefined : ratings[number]
  if (rating) take(() => rate(rating))
}
