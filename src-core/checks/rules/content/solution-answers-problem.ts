import { countWords } from '../../../document/words.ts'
import { wordsOf } from '../../prose.ts'
import { documentRule } from '../../rule.ts'
import { contentText, writtenSection } from '../../section-text.ts'

/** Too common to show that two paragraphs are about the same thing. */
const common = new Set(
  'about after again their there these those which while where would could should other every never always today still through being because before between without within from have that this with will when what they them then than your more most many much some such only also into over each been were does just like make makes made need needs takes even itself ourselves'.split(
    ' ',
  ),
)

export const solutionAnswersProblem = documentRule({
  id: 'solution-answers-problem',
  title: 'The solution answers the problem that was told',
  group: 'content',
  severity: 'note',
  source:
    'A solution that does not match the problem: Calbucci on common PRFAQ mistakes; comparing their words is our own method.',
  why: 'If the two paragraphs have no word in common, they are often about two things.',
  catalogue: ['S10'],
  english: true,
  thresholds: {
    least: { value: 20, unit: 'words', means: 'Sections with fewer words are not compared.' },
  },
  examples: {
    flag: [
      '# Press release\n\n## Customer problem\n\nA tenant in an old house learns of a leak when the ceiling has a stain, on average nineteen days too late, and nobody pays for the damage that was done.\n\n## Solution\n\nMillrace now has a blue box with batteries for two winters, four colours to choose from, a mobile phone app with dark mode and a friendly voice in six languages.\n',
      '# Press release\n\n**Problem:** Nurses who cannot work a shift send eleven messages on average and wait two days for an answer, and one in four comes in ill.\n\n**Solution:** Our cloud platform unites calendars, budgets and dashboards in one secure place, with artificial intelligence on top and an open programming interface below it all.\n',
      '# Press release\n\n## Problem\n\nParents stand in the rain at six in the morning to register their child for swimming, and one in three goes home with nothing in hand.\n\n## Solution\n\nThe city introduces a colourful leaflet, prints forty thousand copies and lays them out at libraries, bakeries, doctors and museums all year round, free of charge.\n',
      '# Press release\n\n## Problem\n\nBakers throw away a fifth of their bread because nobody can tell them in the evening how much will be asked for the next morning in their shop.\n\n## Solution\n\nThe new oven heats up in four minutes, uses a third less electricity, cleans its own stones and fits through any door that is at least seventy centimetres wide.\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\nA tenant in an old house learns of a leak when the ceiling has a stain, on average nineteen days too late, and nobody pays for the damage that was done.\n\n## Solution\n\nMillrace now has a blue box that listens for the sound of water under pressure at night, and tells the tenant of a leak before breakfast, in six languages.\n',
      '# Press release\n\n**Problem:** Leaking pipes.\n\n**Solution:** A box that hears.\n',
      '# Press release\n\n## Problem\n\nBakers throw away a fifth of their bread because nobody can tell them in the evening how much will be asked for the next morning in their shop.\n\n## Solution\n\nCrumb reads the till and the weather, and says at closing time how many loaves to bake, so that the baking starts with the right number and little is thrown away.\n',
      '# Press release\n\n## Problem\n\nWho registers a child for swimming stands in the rain at six in the morning, and one in three parents goes home with nothing in their hands at all.\n\n## Solution\n\nWith the new draw, registering takes two minutes at any time of the week before; places are drawn by lot on Sunday and nobody has to stand in a queue.\n',
    ],
  },
  check({ doc, outline }, { limits }) {
    const problem = writtenSection(outline, 'customer-problem')
    const solution = writtenSection(outline, 'solution')
    if (!problem || !solution) return []
    const problemText = contentText(doc, problem.content)
    const solutionText = contentText(doc, solution.content)
    if (Math.min(countWords(problemText), countWords(solutionText)) < limits.least) return []
    const told = stemsOf(problemText)
    for (const stem of stemsOf(solutionText)) if (told.has(stem)) return []
    const { from, to } = solution.content
    const message =
      'The solution shares no word with the customer problem: say how it takes away what was described there.'
    return [{ from, to, section: 'solution', message }]
  },
})

/** Words without their endings, as far as four letters tell them apart. */
function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .map((word) => word.text)
      .filter((word) => word.length >= 4 && !common.has(word) && !/\d/.test(word))
      .map((word) => word.slice(0, 4)),
  )
}
