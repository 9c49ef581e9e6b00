import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type InterviewRun, isTimeUp, saidNow } from '../../../src-core/practice/interview-run.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { Keys } from '../../primitives/Keys.tsx'
import { Paused, RunBar } from '../RunBar.tsx'
import { RunClock } from '../RunClock.tsx'
import sheet from '../UnderWay.module.css'
import { useFocusHere } from '../use-focus-here.ts'
import { useTicking } from '../use-ticking.ts'
import styles from './InterviewUnderWay.module.css'
import type { MockInterview } from './mock-interview.ts'

const words = practiceStrings.interviews

/** What the interviewer says, and the time that is left. */
export function InterviewUnderWay({ run }: { readonly run: InterviewRun }) {
  const { practice, keys } = useApp()
  const { interview } = practice
  const place = useRef<HTMLElement>(null)
  useTicking(!run.paused, interview.read)
  // Who looks at another page is not being interviewed.
  useEffect(() => interview.pause, [interview])
  useFocusHere(place, `${run.at} ${run.followUp} ${run.paused}`)

  const isUp = isTimeUp(run)
  const position = words.question(run.at + 1)
  const said = saidNow(run)
  const topic = run.questions[run.at]?.topic
  return (
    <section
      ref={place}
      className={sheet.underWay}
      aria-label={practiceStrings.screen.pages.interviews}
      // A click beside the buttons keeps the keys.
      tabIndex={-1}
      onKeyDown={(event) => takeKey(event, run, interview)}
    >
      <RunBar
        position={`${words.by(practiceStrings.roles[run.role])} · ${position}`}
        clock={
          <RunClock
            label={words.timeLabel}
            ms={run.minutes * 60_000 - run.clock.elapsedMs}
            beside={null}
            over={isUp}
            paused={run.paused}
          />
        }
        paused={run.paused}
        end={words.end}
        onPause={interview.pause}
        onResume={interview.resume}
        onEnd={interview.end}
      />
      {run.paused ? (
        <Paused onResume={interview.resume} />
      ) : (
        <>
          <header className={styles.said}>
            <p className={styles.meta}>
              {run.followUp !== null ? words.followUp : topic ? practiceStrings.topics[topic] : null}
            </p>
            <h2 tabIndex={-1} data-focus-here>
              {said}
            </h2>
          </header>
          <div className={styles.actions}>
            <Button look="primary" onClick={interview.askOn} aria-keyshortcuts="Enter">
              {words.next}
              <Keys keys={keys.shown('Enter')} />
            </Button>
            <Button onClick={interview.skip}>{words.skip}</Button>
          </div>
        </>
      )}
      <p role="status" className={styles.told}>
        {isUp && !run.paused ? words.timeUp : run.slept ? practiceStrings.clock.slept : ''}
      </p>
    </section>
  )
}

function takeKey(event: KeyboardEvent, run: InterviewRun, interview: MockInterview): void {
  const target = event.target as HTMLElement
  if (event.key === 'Escape') {
    event.preventDefault()
    if (run.paused) interview.resume()
    else interview.pause()
  } else if (event.key === 'Enter' && !run.paused && !target.matches('button')) {
    event.preventDefault()
    interview.askOn()
  }
}
