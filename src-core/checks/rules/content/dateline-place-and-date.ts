import { readDateline } from '../../../document/dateline.ts'
import type { DocumentRule } from '../../rule.ts'
import { contentText, sectionOf } from '../../section-text.ts'

export const datelinePlaceAndDate: DocumentRule = {
  id: 'dateline-place-and-date',
  title: 'The dateline has a place and a date',
  group: 'content',
  severity: 'error',
  source:
    'City and proposed launch date, Bryar and Carr, Working Backwards; within the first 200 characters, bordenet/pr-faq-validator.',
  why: 'The place says where you start, the date what you commit to.',
  catalogue: ['S04'],
  examples: {
    flag: [
      '# Press release\n\n## Dateline\n\nBerlin\n',
      '# Press release\n\n## Dateline\n\n3 June 2027\n',
      '# Press release\n\n**Date:** next summer\n',
      '# Press release\n\n## Dateline\n\nGhent, soon\n',
    ],
    pass: [
      '# Press release\n\n## Dateline\n\nBerlin, 3 June 2027\n',
      '# Press release\n\n## Headline\n\nKitebank opens\n\n## Summary\n\nSAN JOSE, Calif. (Newswire) – June 3, 2027 – Kitebank opens its doors today.\n',
      '# Press release\n\n## Dateline\n\nSeptember 2027, São Paulo\n',
      '# Press release\n\n## Dateline\n\nGhent, Q1 2028\n',
    ],
  },
  scope: 'document',
  check({ doc, outline }) {
    const section = sectionOf(outline, 'dateline')
    if (!section?.content || section.state === 'missing' || section.state === 'empty') return []
    const { from, to } = section.content
    const dateline = readDateline(contentText(doc, section.content))
    const missing = [dateline?.place ? null : 'a place', dateline?.date ? null : 'a date'].filter(
      (each) => each !== null,
    )
    if (missing.length === 0) return []
    const message = `The dateline lacks ${missing.join(' and ')}: write the city and the day of the launch, such as “Rotterdam, 4 May 2027”.`
    return [{ from, to, section: 'dateline', message }]
  },
}
