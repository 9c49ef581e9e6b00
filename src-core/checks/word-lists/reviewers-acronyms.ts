import type { WordListEntries } from '../word-list.ts'

/** Short forms of a business case and of contracts, which customers read nowhere else. */
export const reviewersAcronyms: WordListEntries = {
  title: 'acronyms that reviewers know and customers do not',
  source: 'Own list: the measures of a business case (TAM, CAC, LTV), and SLA.',
  words: [
    'arr',
    'cac',
    'cogs',
    'dau',
    'gtm',
    'ltv',
    'mau',
    'mrr',
    'nps',
    'okr',
    'okrs',
    'roas',
    'sam',
    'sla',
    'slas',
    'som',
    'tam',
    'yoy',
  ],
}
