import { type Covered, coverageByPrinciple, coverageByTopic } from '../../../src-core/practice/progress.ts'
import { principles } from '../../../src-core/practice/vocabulary.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { usePractice } from '../use-practice.ts'
import { CoveragePlot } from './CoveragePlot.tsx'
import { PlotFigure } from './PlotFigure.tsx'

const words = progressStrings.progress.coverage

/** What of the questions was asked and went well, by topic and by principle. */
export function CoveragePlots() {
  const { store, questions } = usePractice()
  const topics = named(coverageByTopic(questions, store), practiceStrings.topics)
  const covered = named(coverageByPrinciple(questions, store), principles)
  const ids = new Set(questions.map(({ id }) => id))
  const empty = store.attempts.some(({ question }) => ids.has(question))
    ? null
    : ({ text: words.empty, page: 'drill' } as const)
  const good = topics.reduce((sum, topic) => sum + topic.good, 0)
  return (
    <>
      <PlotFigure
        title={words.topics}
        summary={words.summary(good, questions.length)}
        columns={[words.topic, words.good, words.asked, words.rest, words.all]}
        rows={topics.map(cells)}
        empty={empty}
      >
        <CoveragePlot covered={topics} nameWidth={120} />
      </PlotFigure>
      <PlotFigure
        title={words.principles}
        summary={words.summaryPrinciples}
        columns={[words.principle, words.good, words.asked, words.rest, words.all]}
        rows={covered.map(cells)}
        empty={empty}
      >
        <CoveragePlot covered={covered} nameWidth={290} />
      </PlotFigure>
    </>
  )
}

interface Named {
  readonly name: string
  readonly good: number
  readonly bad: number
  readonly rest: number
}

/** Those that have questions, in the order of their vocabulary, which a person can learn. */
function named<Id extends string>(
  covered: readonly Covered<Id>[],
  names: Readonly<Record<Id, string>>,
): readonly Named[] {
  return covered
    .filter(({ of }) => of > 0)
    .map(({ id, of, good, asked }) => ({ name: names[id], good, bad: asked - good, rest: of - asked }))
}

function cells({ name, good, bad, rest }: Named): readonly (string | number)[] {
  return [name, good, bad, rest, good + bad + rest]
}
