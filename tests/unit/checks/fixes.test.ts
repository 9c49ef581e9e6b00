import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src-core/checks/check.ts'
import type { Finding } from '../../../src-core/checks/finding.ts'
import { rules } from '../../../src-core/checks/registry.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { Read, template } from '../press-release-faq.ts'

const fixable = (doc: Node): readonly Finding[] =>
  check(doc, outline(doc, template), { template, today: '2027-01-15' }).findings.filter(({ fix }) => fix !== undefined)

/** All fixes at once, last one first; of two that overlap the first. */
function withFixes(doc: Node): Node {
  const change = new Transform(doc)
  let free = Number.POSITIVE_INFINITY
  for (const { from, to, fix } of [...fixable(doc)].reverse()) {
    if (fix === undefined || to > free) continue
    if (fix.replacement === '') change.delete(from, to)
    else
      change.replaceWith(
        from,
        to,
        doc.type.schema.text(fix.replacement, doc.resolve(from).marksAcross(doc.resolve(to))),
      )
    free = from
  }
  return change.doc
}

describe('fixes', () => {
  const documents = rules.flatMap((rule) => rule.examples.flag.map((markdown) => [rule.id, markdown] as const))

  it('leave nothing to fix once they are applied', () => {
    const left: string[] = []
    let applied = 0
    for (const [id, markdown] of documents) {
      const { doc } = new Read(markdown).opened
      const first = fixable(doc)
      if (first.length === 0) continue
      applied += first.length
      let fixed = withFixes(doc)
      // Fixes that overlapped come second.
      if (fixable(fixed).length > 0) fixed = withFixes(fixed)
      for (const finding of fixable(fixed))
        left.push(`${id}: ${finding.rule}: ${finding.message} in ${fixed.textContent}`)
    }
    expect(left).toEqual([])
    expect(applied).toBeGreaterThan(10)
  })
})
