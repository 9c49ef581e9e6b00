import { keptByPassage, numbersOf } from '../../passages.ts'
import { documentRule } from '../../rule.ts'
import { sectionPassages, writtenSection } from '../../section-text.ts'

const somewhere = keptByPassage((text) =>
  /(?:https?:\/\/|\bwww\.|[\p{L}\p{N}-]\.(?:com|org|net|io|app|dev|example|eu|de|uk|co|ai|be|nl|fr|gov|edu|store)\b|[\p{L}\p{N}._-]@[\p{L}\p{N}]|[$€£¥]\s?\d|\bapp store\b|\bplay store\b|\bgoogle play\b|\bmarketplace\b|\bweb ?site\b|\bon(?:line| the web)\b|\b(?:e-?mail|call|visit|ask|write to|text|click|open|tap|select|choose|press|scan|go to|log ?in|sign (?:in|up)|download|install|run|type|register|order|buy|request|apply|enable|turn on|contact|join)\b|\bfree\b|\bfrom (?:the|their|your|any|our) \p{L})/iu.test(
    text,
  ),
)

export const gettingStartedConcrete = documentRule({
  id: 'getting-started-concrete',
  title: 'Getting started names a place, a step or a price',
  group: 'content',
  severity: 'warning',
  source:
    'A call to action in one sentence: AWS CDK RFC template; where to get it and what it costs, McAllister and Calbucci.',
  why: 'A reader who wants it now must know what to do next.',
  catalogue: ['S15'],
  changed: 'A warning, not an error: what counts as a place cannot be listed in full.',
  english: true,
  examples: {
    flag: [
      '# Press release\n\n## Getting started\n\nWe cannot wait to see what tenants do with it.\n',
      '# Press release\n\n## Getting started\n\nIt is available today in all good houses.\n',
      '# Press release\n\n**Availability:** Piloting now with early tenants; broader availability to follow.\n',
      '# Press release\n\n## Call to action\n\nThe future of pipes begins today.\n',
    ],
    pass: [
      '# Press release\n\n## Getting started\n\nLandlords order it at plumb.example.\n',
      '# Press release\n\n## Getting started\n\nAvailable today at [our shop](https://plumb.example).\n',
      '# Press release\n\n## Getting started\n\nAsk the janitor for one.\n',
      '# Press release\n\n## Getting started\n\nIt costs 89 euros a flat.\n',
      '# Press release\n\n## Getting started\n',
    ],
  },
  check({ doc, outline }) {
    const section = writtenSection(outline, 'getting-started')
    // Where no title says which paragraph it is, it may be another.
    if (!section || section.via === 'inferred') return []
    const { from, to } = section.content
    const passages = sectionPassages(doc, outline, 'getting-started')
    // A section that is all code is a command to run.
    if (passages.length === 0 || passages.some((each) => somewhere(each) || numbersOf(each).length > 0)) return []
    let links = false
    doc.nodesBetween(from, to, (node) => {
      links ||= node.marks.some((mark) => mark.type.name === 'link') || node.type.name === 'codeBlock'
      links ||= node.marks.some((mark) => mark.type.name === 'code')
      return !links
    })
    if (links) return []
    const message =
      'Getting started names no place, step or price: say where a reader who wants it goes and what they do there.'
    return [{ from, to, section: 'getting-started', message }]
  },
})
