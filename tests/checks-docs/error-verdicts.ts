export interface ErrorVerdict {
  /** Number of the document in the corpus. */
  readonly document: string
  readonly rule: string
  readonly verdict: 'right' | 'wrong'
  readonly reason: string
}

const right = (document: string, rule: string, reason: string): ErrorVerdict => ({
  document,
  rule,
  verdict: 'right',
  reason,
})
const wrong = (document: string, rule: string, reason: string): ErrorVerdict => ({
  document,
  rule,
  verdict: 'wrong',
  reason,
})
const passed = 'The date in its dateline is before the day of the check.'
const absent = 'There is none; the document’s labels, made by another reader, say so too.'
const undivided = 'One FAQ for everybody; colleagues’ questions are missing or not told apart.'

/** What a reader said of each error on the corpus; errors of one rule on one document are one entry. */
export const errorVerdicts: readonly ErrorVerdict[] = [
  right('08', 'launch-date-ahead', passed),
  right('08', 'internal-faq-present', undivided),
  right('09', 'headline-present', absent),
  right('09', 'launch-date-ahead', passed),
  right('09', 'internal-faq-present', undivided),
  right('09', 'success-metrics-present', absent),
  right('10', 'release-number', 'Its only figures are the date and “millions” in the lines about the company.'),
  right('10', 'launch-date-ahead', passed),
  right('10', 'customer-problem-present', 'The problem is told inside the quotations only; no paragraph is about it.'),
  right('10', 'solution-present', 'The solution is told inside the quotations only; no paragraph is about it.'),
  right('10', 'customer-faq-present', absent),
  wrong(
    '10',
    'success-metrics-target',
    'A sentence about the goals of two teams is taken for the answer on success; there is no such answer.',
  ),
  right('17', 'headline-present', 'The title is the name of the product and says nothing of it.'),
  right('17', 'dateline-present', absent),
  right('17', 'leader-quote-present', absent),
  right('17', 'getting-started-present', absent),
  right('17', 'internal-faq-present', absent),
  right('17', 'success-metrics-present', absent),
  right('32', 'dateline-place-and-date', 'Both are still placeholders.'),
  right('32', 'template-text', 'A placeholder in square brackets.'),
  wrong('32', 'customer-problem-present', 'The problem is told in part in the opening paragraph.'),
  right('32', 'leader-quote-present', absent),
  right('32', 'internal-faq-present', 'Its FAQ is for users only.'),
  right('32', 'success-metrics-present', absent),
  right('33', 'dateline-place-and-date', 'It has a date and no place.'),
  right('33', 'launch-date-ahead', passed),
  right('33', 'leader-quote-present', absent),
  right('33', 'template-text', 'Three placeholders: in brackets, in angle brackets, and an open price.'),
  right('33', 'success-metrics-target', 'A list of measures, none with a day.'),
  right('37', 'headline-present', absent),
  right('37', 'dateline-present', absent),
  right('37', 'customer-problem-present', absent),
  right('37', 'leader-quote-present', absent),
  right('37', 'customer-quote-present', absent),
  right('37', 'getting-started-present', absent),
  right('37', 'customer-faq-present', absent),
  right('37', 'internal-faq-present', absent),
  right('37', 'success-metrics-present', absent),
  right('46', 'launch-date-ahead', passed),
  right('46', 'internal-faq-present', undivided),
  right('46', 'success-metrics-present', absent),
  right('48', 'launch-date-ahead', passed),
  right('48', 'template-text', 'An instruction to the writer in round brackets.'),
  right('51', 'dateline-present', absent),
  right('51', 'leader-quote-present', 'Two users are quoted, nobody who answers for the product.'),
  right('51', 'success-metrics-target', 'Four measures, none with a target and a day.'),
  right('51', 'faq-risks', 'No internal question asks why it might fail.'),
  right('52', 'dateline-place-and-date', 'It has a date and no place.'),
  right('52', 'launch-date-ahead', passed),
  right('52', 'success-metrics-target', 'Measures and a direction, no day.'),
]
