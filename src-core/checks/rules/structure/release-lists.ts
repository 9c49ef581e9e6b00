import { documentRule, type Report } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const releaseLists = documentRule({
  id: 'release-lists',
  title: 'The press release has no lists',
  group: 'structure',
  severity: 'warning',
  source: 'No bullets inside the press release: robisson review guide; Calbucci, The PRFAQ Framework; Elion.',
  why: 'A list names features. A sentence has to say what a customer does with them.',
  catalogue: ['S18'],
  changed:
    'Numbered steps under How it works are passed: the walk through a product has an order. More than three lists are one finding at the first, which says how many: such a page is not yet written as a release.',
  thresholds: { apart: { value: 3, unit: 'lists', means: 'Of more, only the first is marked.' } },
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\n- It listens\n- It blinks\n- It calls\n',
      '# Press release\n\n## How it works\n\n- It listens\n- It blinks\n',
      '# Press release\n\nGhent, 9 March 2028 — Millrace today launches Plumb. It brings:\n\n* Listening\n* Blinking\n',
      '# Press release\n\n## Summary\n\n- It is here\n- It listens\n\n# Customer FAQ\n\n## Is it loud?\n\n- No\n- Never\n',
    ],
    pass: [
      '# Press release\n\n## How it works\n\n1. Stick it under the sink\n2. Wait a night\n',
      '# Press release\n\n## Solution\n\nIt listens, blinks and calls.\n',
      '# Press release\n\n## Summary\n\nIt is here.\n\n# Customer FAQ\n\n## What is in the box?\n\n- A microphone\n- A battery\n',
      '# Press release\n\n- **Headline:** Plumb hears leaks\n- **Problem:** Nobody hears a leak.\n- **Solution:** Plumb does.\n',
      '# Press release\n\n## Customer quote\n\n- “It blinks,” said Lotte Pauwels, who rents in Bruges.\n- “It calls,” said Wim Claes, who rents in Ypres.\n',
    ],
  },
  check({ doc, outline }, { limits }) {
    const { range, sections } = partOf(outline, 'press-release')
    if (!range) return []
    const reports: Report[] = []
    const steps = sections.find(({ id }) => id === 'how-it-works')?.range
    // Sections written as items, and quotations as items, are not what is meant.
    const labelled = [
      ...sections.flatMap(({ title }) => (title ? [title] : [])),
      ...outline.quotes.map((quote) => quote.range),
    ]
    doc.nodesBetween(range.from, Math.min(range.to, doc.content.size), (node, from) => {
      const { name } = node.type
      if (name !== 'bulletList' && name !== 'orderedList') return !node.isTextblock
      const to = from + node.nodeSize
      if (name === 'orderedList' && steps && steps.from <= from && from < steps.to) return false
      if (node.childCount < 2 || from < range.from || labelled.some((each) => each.from < to && from < each.to))
        return false
      const message = 'This is a list inside the press release: say in a sentence or two what customers can do now.'
      reports.push({ from: from + 1, to: to - 1, section: sectionAt(sections, from) ?? 'press-release', message })
      return false
    })
    const [first] = reports
    if (!first || reports.length <= limits.apart) return reports
    const message = `This is the first of ${reports.length} lists inside the press release: say in sentences what customers can do now, or move them into the FAQ.`
    return [{ ...first, message }]
  },
})

type Sections = ReturnType<typeof partOf>['sections']

function sectionAt(sections: Sections, at: number): Sections[number]['id'] | null {
  return sections.find(({ range }) => range !== null && range.from <= at && at < range.to)?.id ?? null
}
