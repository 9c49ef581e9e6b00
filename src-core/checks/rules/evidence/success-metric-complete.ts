import { keptByPassage, type Passage, passagesIn } from '../../passages.ts'
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

/** Names what is measured (“Net Promoter Score”, “Number of active accounts”) and neither a number nor a bound in words. */
const isMeasure = keptByPassage(
  (text) =>
    wordsOf(text).length <= 20 &&
    /\b(?:number|rates?|scores?|nps|csat|mrr|arr|dau|mau|revenue|retention|churn|conversion|adoption|uptime|latency|time (?:to|from|between|until)|average|median|percent(?:age)?|share|growth|engagement|satisfaction)\b/i.test(
      text,
    ) &&
    !/\b(?:no|none|nobody|never|all|every|each|both|always|once|only|if|when|because|not)\b|[:?]\s*$/i.test(text),
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
  changed:
    'Only list items and table rows, since sentences also tell where a number stands today. Items that name a measure and no number are one finding.',
  english: true,
  examples: {
    flag: [
      '# Internal FAQ\n\n## How will we measure success?\n\n- 4,000 flats within six months\n- 40 % adoption within six months\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n- 4,000 flats listen by May 2028\n- complaints below 5 a week\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n- Number of active flats\n- Share of tenants who listen: 40 % by May 2028\n',
      '# Internal FAQ\n\n## Success metrics\n\n1. NPS above 40 by Q3 2028\n2. 4,000 flats by Q3 2028\n',
      '# Internal FAQ\n\n## What does success look like?\n\n- Retention: 80 %\n- 4,000 tenants use it by May 2028\n',
    ],
    pass: [
      '# Internal FAQ\n\n## How will we measure success?\n\n- Tenants who listen: 4,000 (90 days)\n- Landlords who pay: 40 by EOY 2029\n- No complaints about the rate of alarms\n',
      '# Internal FAQ\n\n## How will we measure success?\n\nBy May 2028:\n\n- 4,000 flats listen\n- complaints of tenants stay below 5 a week\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n4,000 flats within six months. Today it is 40.\n',
      '# Internal FAQ\n\n## Success metrics\n\n| Metric | Target | By |\n|---|---|---|\n| Flats that listen | 4,000 | Q4 2027 |\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n- Adoption among landlords: 40 % by May 2028\n- Retention of tenants after 90 days: 80 %\n',
    ],
  },
  check({ doc, outline }) {
    const section = writtenSection(outline, 'success-metrics')
    if (!section) return []
    const items = passagesIn(doc, section.content).filter(
      ({ block }) => block === 'bulletList' || block === 'orderedList',
    )
    const metricOf = (passage: Passage) =>
      outline.successMetrics.find(({ range }) => range.from < passage.to && passage.from < range.to)
    const bare = items.filter((item) => !metricOf(item) && isMeasure(item))
    // One among many is a signal to watch rather than a metric that lacks its target.
    const first = 2 * bare.length >= items.length ? bare[0] : undefined
    const count =
      bare.length === 1
        ? 'This metric has'
        : `${bare.length} of these ${items.length} metrics, of which this is the first, have`
    const message = `${count} no target: write for instance “40 % of ward nurses within 90 days of launch”.`
    const without = first ? [{ from: first.from, to: first.to, section: 'success-metrics' as const, message }] : []
    const incomplete = items.flatMap((passage): Report[] => {
      const metric = metricOf(passage)
      if (!metric || metric.number === null) return []
      const lacks = [...(counts(passage) ? [] : ['whom it counts']), ...(metric.timeframe === null ? ['by when'] : [])]
      if (lacks.length === 0) return []
      const message = `This metric does not say ${lacks.join(' nor ')}: write for instance “40 % of ward nurses within 90 days of launch”.`
      return [{ from: passage.from, to: passage.to, section: 'success-metrics', message }]
    })
    return [...without, ...incomplete]
  },
})
