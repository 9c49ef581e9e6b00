import { stringify } from 'yaml'
import type { Sample, SectionOrder, Template, TemplatePart } from './template.ts'

/**
 * The text of a new document made from a template or sample.
 * @param options.today the day to write into the front matter, YYYY-MM-DD
 * @param options.order another of the press release's orders, for a template that has no body of its own
 */
export function newDocumentText(
  source: Template | Sample,
  options: { readonly today: string; readonly order?: SectionOrder },
): string {
  const template = source.sample ? source.template : source.id
  const keys = { template, ...source.document, date: options.today }
  return `---\n${stringify(keys)}---\n\n${bodyOf(source, options.order)}`
}

function bodyOf(source: Template | Sample, order: SectionOrder | undefined): string {
  if (source.sample || source.body !== '') return source.body
  return headings(source, order).join('\n\n').concat('\n')
}

/** A heading for every part, section and question that is required at any stage, and nothing below them. */
function headings(template: Template, order: SectionOrder | undefined): string[] {
  return template.parts
    .filter((part) => part.required !== false)
    .flatMap((part) => [
      `# ${part.title}`,
      ...inOrder(part, order)
        .filter((section) => section.required !== false)
        .map((section) => `## ${section.title}`),
      ...part.questions.filter((question) => !question.suggested).map((question) => `## ${question.text}`),
    ])
}

function inOrder(part: TemplatePart, order: SectionOrder | undefined): TemplatePart['sections'] {
  if (!order || !part.orders.includes(order)) return part.sections
  return part.sections.toSorted((a, b) => order.sections.indexOf(a.id) - order.sections.indexOf(b.id))
}
