import { answerPassages, askedAbout } from '../../faq.ts'
import { keptByPassage } from '../../passages.ts'
import { releaseNames } from '../../product-names.ts'
import { documentRule } from '../../rule.ts'

/** What people use where there is no product: it counts as named. */
const homely = keptByPassage((text) =>
  /\b(?:spreadsheets?|excel|e-?mails?|paper|phone|calls?|chats?|whatsapp|slack|meters?|by hand|manual(?:ly)?|pen|notebooks?|calendars?|doing nothing|word of mouth|google|search|website|forms?|sheets?|whiteboard|window|tabs?|banks?|apps?)\b/i.test(
    text,
  ),
)
const capitalised = /(?<=[\p{Ll}\p{N},;:(/“"]\s?)\p{Lu}[\p{L}\p{N}&’'.-]+/gu

export const alternativeNamed = documentRule({
  id: 'alternative-named',
  title: 'The answer on differences names the alternative',
  group: 'faq',
  severity: 'note',
  source: 'How it differs from the leading alternative, by name: punt-labs review guide, bordenet/pr-faq-assistant.',
  why: 'Without a name the comparison is with something that customers do not use.',
  catalogue: ['F02'],
  english: true,
  examples: {
    flag: [
      '# Customer FAQ\n\n## How is this different from existing products?\n\nIt is faster and friendlier than what there is.\n',
      '# Customer FAQ\n\n## Why should I switch?\n\nBecause ours is better in every way. Nothing compares.\n',
      '# Press release\n\n## Headline\n\nMillrace launches Plumb\n\n# Customer FAQ\n\n## How is it different?\n\nNobody else has what Plumb has, and Plumb is quieter.\n',
      '# Customer FAQ\n\n## How does it compare with the alternatives?\n\nOther solutions are slow and dear.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## How is this different from existing products?\n\nUnlike a Hydrolis meter, it hears a drip within an hour.\n',
      '# Customer FAQ\n\n## How is this different from a water meter?\n\nA meter is read once a year.\n',
      '# Customer FAQ\n\n## How is this different from our yard management system?\n\nIt sees the gate.\n',
      '# Customer FAQ\n\n## Why should I switch?\n\nBecause the spreadsheet does not call you.\n',
      '# Customer FAQ\n\n## How is it different?\n\n## Is it loud?\n\nNo.\n',
    ],
  },
  check(context) {
    const { doc, outline } = context
    const about = askedAbout(context, ['difference']).filter(
      ({ part, answered }) => part === 'customer-faq' && answered,
    )
    const [first] = about
    if (!first) return []
    const { products, makers } = releaseNames(doc, outline)
    const own = new Set([...products, ...makers].flatMap((name) => name.split(/\s+/)))
    const names = (text: string) => (text.match(capitalised) ?? []).some((word) => !own.has(word.replace(/[’']s$/, '')))
    const named = about.some(
      (question) =>
        names(question.text) ||
        /\bfrom (?:an?|my|our|your|their|his|her|the|using|opening|just) \p{L}/iu.test(
          question.text.replace(/\bfrom what\b.*/i, ''),
        ) ||
        answerPassages(doc, question).some((passage) => homely(passage) || names(passage.text)),
    )
    if (named) return []
    const message = `“${first.text}” names no alternative: say what customers use today, be it a product, a spreadsheet or a phone call.`
    return [{ from: first.title.from, to: first.title.to, section: first.part, message }]
  },
})
