import { parseTemplate } from '../../src-core/templates/parse-template.ts'
import { answersOf } from './answers.ts'
import { readLabelledDocuments } from './labelled-documents.ts'
import { reportOf } from './report.ts'
import { scoreCorpus } from './score.ts'

/** Scores the outline on a folder of labelled documents and says how it did. */
export function run(folder: string, templateText: string, options: { misses: boolean }): string {
  const template = parseTemplate(templateText, 'press-release-faq.md')
  const documents = readLabelledDocuments(folder).map(({ entry, text }) => ({
    entry,
    answers: answersOf(text, template),
  }))
  return reportOf(scoreCorpus(documents), documents.length, options)
}
