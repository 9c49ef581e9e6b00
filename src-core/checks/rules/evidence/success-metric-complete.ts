import { keptByPassage, passagesIn } from '../../passages.ts'
import { wordsOf } from '../../prose.ts'
import { documentRule, type Report } from '../../rule.ts'
import { writtenSection } from '../../section-text.ts'

/** Words of a metric that do not say who or what is counted. */
const measure = new Set(
  'a an and are as at be by for from has have in is it least less more most no not of on or our out over per than that the their they this to under up we will with within after before least launch end first next day days week weeks month months quarter quarters year years hour hours minute minutes percent per cent rate score growth increase increases decrease reduction reduce reduced grow grows reach reaches rise rises fall falls above below between number share target targets goal goals today now currently median average mean total overall nps csat roi arr mrr dau mau wau adoption engagement satisfaction retention revenue usage conversion churn uptime latency improvement improve improves drop drops double doubles half million thousand billion january february march april may june july august september october november december'.split(
    ' ',
  ),
)

const counts = keptByPassage((text) =>
  wordsOf(text).some(({ text: word }) => word.length > 3 && !measure.has(word) && !/\d/.test(word)),
)

export const successMetricComplete = documentRule({
  id: 'success-metric-complete',
  title: 'Each success metric says whom it counts and by when',
  group: 'evidence',
  severity: 'note',
  source:
    'Asked in interviews: a metric names its segment and its timeframe; metric, target and threshold, punt-labs and robisson review guides.',
  why: '“40 % adoption” of whom, and by when? Each reader answers differently, and all of them agree to it.',
  catalogue: ['I01'],
  changed: 'Only list items and table rows, since sentences also tell where a number stands today.',
  english: true,
  examples: {
    flag: [
      '# Internal FAQ\n\n## How will we measure success?\n\n- 4,000 flats within six months\n- 40 % adoption within six months\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n- 4,000 flats listen by May 2028\n- complaints below 5 a week\n',
      '# Internal FAQ\n\n## Success metrics\n\n1. NPS above 40 by Q3 2028\n2. 4,000 flats by Q3 2028\n',
      '# Internal FAQ\n\n## What does success look like?\n\n- Retention: 80 %\n- 4,000 tenants use it by May 2028\n',
    ],
    pass: [
      '# Internal FAQ\n\n## How will we measure success?\n\nBy May 2028:\n\n- 4,000 flats listen\n- complaints of tenants stay below 5 a week\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n4,000 flats within six months. Today it is 40.\n',
      '# Internal FAQ\n\n## Success metrics\n\n| Metric | Target | By |\n|---|---|---|\n| Flats that listen | 4,000 | Q4 2027 |\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n- Adoption among landlords: 40 % by May 2028\n- Retention of tenants after 90 days: 80 %\n',
    ],
  },
  check({ doc, outline }) {
    const section = writtenSection(outline, 'success-metrics')
    if (!section) return []
    return passagesIn(doc, section.content).flatMap((passage): Report[] => {
      if (passage.block !== 'bulletList' && passage.block !== 'orderedList') return []
      const metric = outline.successMetrics.find(({ range }) => range.from < passage.to && passage.from < range.to)
      if (!metric || metric.number === null) return []
      const lacks = [...(counts(passage) ? [] : ['whom it counts']), ...(metric.timeframe === null ? ['by when'] : [])]
      if (lacks.length === 0) return []
      const message = `This metric does not say ${lacks.join(' nor ')}: write for instance “40 % of ward nurses within 90 days of launch”.`
      return [{ from: passage.from, to: passage.to, section: 'success-metrics', message }]
    })
  },
})
