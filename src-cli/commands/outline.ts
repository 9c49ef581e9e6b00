import { linesOfRange } from '../../src-core/checks/locate.ts'
import type { AnySectionId, OutlinePart, OutlineSection } from '../../src-core/document/structure.ts'
import { sourcePlace } from '../../src-core/markdown/places.ts'
import type { Io } from '../io.ts'
import { type ReadDocument, readDocument, type TemplateChoice } from '../read-document.ts'

export async function showOutline(file: string, options: TemplateChoice & { json?: true }, io: Io): Promise<void> {
  const document = await readDocument(file, options, io)
  io.stdout(options.json ? `${JSON.stringify(asJson(document), null, 2)}\n` : asText(document))
}

function asJson({ file, opened, template, outline }: ReadDocument) {
  return {
    file,
    template: template.id,
    parts: outline.parts.map((part) => ({
      id: part.id,
      ...(part.undivided ? { undivided: true } : {}),
      lines: linesOfPart(part, opened),
      sections: part.sections.map(sectionAsJson),
      ...(part.ownSections.length > 0 ? { ownSections: part.ownSections.map(sectionAsJson) } : {}),
      questions: part.questions.map((question) => ({
        text: question.text,
        line: sourcePlace(opened, question.title.from).line,
        answered: question.answered,
      })),
    })),
    successMetrics: outline.successMetrics.map((metric) => ({
      line: sourcePlace(opened, metric.range.from).line,
      text: metric.text,
      number: metric.number,
      timeframe: metric.timeframe,
    })),
  }

  function sectionAsJson(section: OutlineSection<AnySectionId>) {
    const { id, state, via, words } = section
    return { id, state, via, lines: linesOfSection(section, opened), words }
  }
}

function linesOfPart(part: OutlinePart, opened: ReadDocument['opened']): [number, number] | null {
  return part.range && linesOfRange(opened, part.range.from, part.range.to)
}

/** From the heading or label to the end of what the section holds. */
function linesOfSection(
  section: OutlineSection<AnySectionId>,
  opened: ReadDocument['opened'],
): [number, number] | null {
  const { title, content, range } = section
  if (!range) return null
  const from = title?.from ?? content?.from ?? range.from
  return linesOfRange(opened, from, Math.max(from, content?.to ?? range.to))
}

function asText({ opened, outline }: ReadDocument): string {
  const rows: string[] = []
  for (const part of outline.parts) {
    const lines = linesOfPart(part, opened)
    rows.push(`${part.id}${part.undivided ? ' (undivided)' : ''}  ${lines ? `lines ${lines.join('–')}` : 'missing'}`)
    for (const section of [...part.sections, ...part.ownSections]) {
      const own = linesOfSection(section, opened)
      const details = own ? `lines ${own.join('–')}, ${section.words} words, by ${section.via}` : ''
      rows.push(`  ${section.id.padEnd(18)} ${section.state.padEnd(9)} ${details}`.trimEnd())
    }
    for (const question of part.questions) {
      const line = sourcePlace(opened, question.title.from).line
      rows.push(`  ${question.answered ? 'answered  ' : 'unanswered'} line ${line}: ${question.text}`)
    }
  }
  for (const { range, text, number, timeframe } of outline.successMetrics) {
    const missing = [number === null ? 'no number' : null, timeframe === null ? 'no timeframe' : null].filter(Boolean)
    const line = sourcePlace(opened, range.from).line
    rows.push(`metric line ${line}: ${text}${missing.length > 0 ? ` (${missing.join(', ')})` : ''}`)
  }
  return `${rows.join('\n')}\n`
}
