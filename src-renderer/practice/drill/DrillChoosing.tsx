import { useMemo } from 'react'
import { fromBank } from '../../../src-core/practice/drill-question.ts'
import { answerWays } from '../../../src-core/practice/drill-run.ts'
import { askerRoles, principleIds, principles, topics } from '../../../src-core/practice/vocabulary.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { Checkbox } from '../../primitives/Checkbox.tsx'
import { RadioGroup } from '../../primitives/RadioGroup.tsx'
import { useStore } from '../../stores/store.ts'
import { Choices } from '../Choices.tsx'
import { PracticeSheet } from '../PracticeSheet.tsx'
import { usePractice } from '../use-practice.ts'
import styles from './DrillChoosing.module.css'
import { answerTimes, type DrillLength, drillLengths, drillSources } from './drill.ts'
import { useOwnQuestions } from './use-own-questions.ts'

const words = practiceStrings.drill
const lengths = Object.keys(drillLengths) as DrillLength[]
const stateOf = (chosen: readonly string[]) => (chosen.length === 0 ? words.allOfThem : words.chosen(chosen.length))

/** What to practise, and how. */
export function DrillChoosing() {
  const { practice, store, questions } = usePractice()
  const { setup } = useStore(practice.drill.state)
  const own = useOwnQuestions()
  const offered = useMemo(() => {
    const bank = questions.map(fromBank)
    if (setup.source === 'bank') return bank
    return setup.source === 'document' ? own : [...own, ...bank]
  }, [setup.source, questions, own])
  const { drill } = practice
  const found = drill.found(offered, store)
  const bankIsAsked = setup.source !== 'document'
  return (
    <PracticeSheet title={practiceStrings.screen.pages.drill} lead={words.lead}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (found.all > 0) drill.start(offered, store)
        }}
      >
        <section className={styles.what}>
          <RadioGroup
            legend={words.source}
            value={setup.source}
            choices={drillSources.map((value) => ({ value, label: words.sources[value] }))}
            onChange={(source) => drill.choose({ source })}
          />
          {setup.source === 'bank' ? null : <DocumentAsked count={own.length} />}
          <Choices
            legend={words.sides}
            state={stateOf(setup.sides)}
            choices={(['customer', 'internal'] as const).map((id) => ({ id, label: practiceStrings.sides[id] }))}
            chosen={setup.sides}
            onChange={(sides) => drill.choose({ sides })}
          />
          {bankIsAsked ? (
            <>
              <Choices
                legend={words.roles}
                state={stateOf(setup.roles)}
                choices={askerRoles.map((id) => ({ id, label: practiceStrings.roles[id] }))}
                chosen={setup.roles}
                onChange={(roles) => drill.choose({ roles })}
              />
              <Choices
                legend={words.topics}
                state={stateOf(setup.topics)}
                choices={topics.map((id) => ({ id, label: practiceStrings.topics[id] }))}
                chosen={setup.topics}
                onChange={(chosen) => drill.choose({ topics: chosen })}
              />
              <Choices
                legend={words.principles}
                state={stateOf(setup.principles)}
                choices={principleIds.map((id) => ({ id, label: principles[id] }))}
                chosen={setup.principles}
                onChange={(chosen) => drill.choose({ principles: chosen })}
              />
              {setup.source === 'both' ? <p className={styles.hint}>{words.filtersBankOnly}</p> : null}
            </>
          ) : null}
          <Checkbox
            label={words.onlyWeak}
            hint={words.onlyWeakHint}
            checked={setup.onlyWeak}
            onChange={(onlyWeak) => drill.choose({ onlyWeak })}
          />
        </section>
        <section className={styles.how}>
          <RadioGroup
            legend={words.way}
            value={setup.way}
            choices={answerWays.map((value) => ({ value, label: words.ways[value], hint: words.wayHints[value] }))}
            onChange={(way) => drill.choose({ way })}
          />
          <div className={styles.pairs}>
            <RadioGroup
              legend={words.length}
              value={setup.length}
              choices={lengths.map((value) => ({ value, label: words.lengths[value] }))}
              onChange={(length) => drill.choose({ length })}
            />
            <RadioGroup
              legend={words.answerTime}
              value={setup.answerTime}
              choices={answerTimes.map((value) => ({ value, label: words.answerTimes[value] }))}
              onChange={(answerTime) => drill.choose({ answerTime })}
            />
          </div>
          <p className={styles.found} role="status">
            {found.all > 0
              ? words.matching(found.all, found.due)
              : questions.length === 0 && bankIsAsked
                ? words.emptyBank
                : words.none}
          </p>
          <Button type="submit" look="primary" className={styles.start} disabled={found.all === 0}>
            {words.start}
          </Button>
        </section>
      </form>
    </PracticeSheet>
  )
}

/** Which document's questions are asked, and a way to another. */
function DocumentAsked({ count }: { readonly count: number }) {
  const { practice, workspace } = useApp()
  const name = useStore(workspace.state, ({ document }) => document?.name ?? null)
  return (
    <div className={styles.document}>
      <p>{name === null ? words.noDocument : words.fromDocument(name, count)}</p>
      <Button onClick={() => void practice.staying(() => workspace.open()).catch(workspace.reportUnexpected)}>
        {words.openDocument}
      </Button>
    </div>
  )
}
