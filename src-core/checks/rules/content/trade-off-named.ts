import { askedAbout, partBlocks } from '../../faq.ts'
import { anyLine, keptByPassage } from '../../passages.ts'
import { documentRule } from '../../rule.ts'
import { sectionPassages, writtenSection } from '../../section-text.ts'

const givesUp = (text: string) =>
  /\b(?:trade-?offs?|in (?:exchange|return) for|at the (?:cost|price|expense) of|rather than|instead of|not (?:yet|for everyone)|cannot|can['’]t|does(?: not|n['’]t)|do not|don['’]t|won['’]t|will not|downsides?|drawbacks?|risks?|limit(?:s|ed|ation|ations)?|gave up|give up|giv(?:es|ing) up|chose (?:not )?to|the price of|only|except|but not|without the|less than|worse|slower|dearer|lose[s]?|sacrific\w{1,4})\b/i.test(
    text,
  )
const tradeOff = keptByPassage(givesUp)
const inBlock = anyLine(givesUp)

export const tradeOffNamed = documentRule({
  id: 'trade-off-named',
  title: 'The solution names what it gives up',
  group: 'content',
  severity: 'note',
  source: 'Asked in interviews: a trade-off or risk is named together with the solution.',
  why: 'A solution without a price was not chosen from several. Say what it does not do, or does worse, and why that is right.',
  catalogue: ['I02'],
  english: true,
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nPlumb hears every leak in every house.\n',
      '# Press release\n\n## Solution\n\nPlumb hears every leak.\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n',
      '# Press release\n\n**Solution:** A blue box that listens at night.\n\n# Internal FAQ\n\n## Why now?\n\nInsurers no longer pay.\n',
      '# Press release\n\n## Solution\n\nPlumb listens, blinks and calls.\n\n## How it works\n\nStick it under the sink.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nPlumb listens at night rather than all day, so that two batteries last three winters.\n',
      '# Press release\n\n## Solution\n\nPlumb hears leaks in metal pipes. It does not hear plastic.\n',
      '# Press release\n\n## Solution\n\nPlumb hears every leak.\n\n# Customer FAQ\n\n## What can it not do?\n\nIt is deaf to plastic pipes.\n',
      '# Press release\n\n## Solution\n\nPlumb hears every leak.\n\n# Internal FAQ\n\n## What are the risks?\n\nMild winters.\n',
      '# Press release\n\n## Solution\n',
    ],
  },
  check(context) {
    const { doc, outline } = context
    const solution = writtenSection(outline, 'solution')
    if (!solution) return []
    const near = [...sectionPassages(doc, outline, 'solution'), ...sectionPassages(doc, outline, 'how-it-works')]
    if (near.some(tradeOff)) return []
    if (askedAbout(context, ['limits', 'risks', 'scope']).length > 0) return []
    if (partBlocks(context, 'internal-faq').some(inBlock)) return []
    const { from, to } = solution.content
    const message =
      'Nothing says what the solution gives up: name what it does not do or does worse, and why that is right.'
    return [{ from, to, section: 'solution', message }]
  },
})
