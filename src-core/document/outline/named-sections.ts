import { namedBy } from '../section-comment.ts'
import { type DocumentLines, endOf, type PlacedLine, startOf, titleLevel } from './document-lines.ts'
import { type FoundSection, inferredSection } from './sections.ts'

/** Sections that a person named by a comment: the block behind it, or all below it when that is a heading. */
export function namedSections(document: DocumentLines): FoundSection[] {
  const { blocks, lines } = document
  const found: FoundSection[] = []
  blocks.forEach((comment, at) => {
    const id = namedBy(comment.node)
    const block = blocks[at + 1]
    if (id === null || !block || block.lineCount === 0) return
    const first = block.firstLine
    const level = titleLevel(lines[first] as PlacedLine)
    if (block.kind !== 'heading' || id === 'headline' || id === 'sub-headline') {
      found.push({ ...inferredSection(id, lines, first, first + block.lineCount), via: 'label' })
      return
    }
    let end = first + block.lineCount
    while (end < lines.length && !closes(lines[end] as PlacedLine, level)) end++
    const title = { from: block.from, to: block.to }
    const own = lines.slice(first + block.lineCount, end)
    const [opening] = own
    const last = own[own.length - 1]
    const content = opening && last ? { from: startOf(opening), to: endOf(last) } : { from: block.to, to: block.to }
    found.push({
      id,
      via: 'label',
      title,
      content,
      range: { from: block.from, to: Math.max(block.to, content.to) },
      text: own.map((place) => place.text).join('\n'),
      firstLine: first,
      endLine: end,
    })
  })
  return found
}

function closes(place: PlacedLine, level: number): boolean {
  return place.block.kind === 'heading' && place.block.level <= level
}
