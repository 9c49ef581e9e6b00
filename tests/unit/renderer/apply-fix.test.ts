import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src-core/markdown/read-markdown.ts'
import { DocumentSession } from '../../../src-renderer/document/document-session.ts'
import { applyFix } from '../../../src-renderer/findings/act-on-finding.ts'
import { defaultTemplate } from '../../../src-renderer/templates/built-in.ts'

function fixed(paragraph: string, rule: string): string {
  const session = new DocumentSession({
    read: readMarkdown(`# Press release\n\n## Solution\n\n${paragraph}\n`),
    template: defaultTemplate,
    place: null,
    imageUrl: () => null,
    openLink: () => {},
    today: () => '2027-01-15',
  })
  for (;;) {
    const finding = session.analysisNow().checks.findings.find((each) => each.rule === rule && each.fix)
    if (!finding) break
    expect(applyFix(session, finding)).toBe(true)
  }
  return session.written().text.split('\n\n')[2]?.trim() ?? ''
}

describe('a fix leaves as it is what it does not change', () => {
  it.each([
    ['It is extremely [useful](https://e.org/x) today.', 'intensifiers', 'It is [useful](https://e.org/x) today.'],
    ['It is very **fast** today.', 'intensifiers', 'It is **fast** today.'],
    ['A tenant waits **in order to** be heard.', 'wordy-phrases', 'A tenant waits **to** be heard.'],
  ])('%s', (before, rule, after) => {
    expect(fixed(before, rule)).toBe(after)
  })
})
