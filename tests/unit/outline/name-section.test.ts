import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { nameSection } from '../../../src-core/document/name-section.ts'
import type { SectionId } from '../../../src-core/document/structure.ts'
import { saveMarkdown } from '../../../src-core/markdown/save.ts'
import { Read, template } from '../press-release-faq.ts'

const text =
  '# Press release\n\n## Plumb hears leaks in old walls\n\nGhent, 9 March 2028 — Millrace today announced Plumb, which hears leaks in old walls.\n\nEvery tenant says the same.\n\n## Voices of the house\n\nIt was silent at last.\n'

/** Names the block that holds `words` and returns the document as it is saved then, with its outline. */
function named(markdown: string, words: string, id: SectionId) {
  const read = new Read(markdown)
  const { doc } = read.opened
  let pos = -1
  doc.forEach((node, offset) => {
    if (node.textContent.includes(words)) pos = offset
  })
  const naming = nameSection(doc, pos + 1, id, template)
  if (!naming) throw new Error(`Nothing to name at “${words}”.`)
  const transform = new Transform(doc)
  for (const { from, to, node } of naming.changes) {
    if (node) transform.replaceWith(from, to, node)
    else transform.delete(from, to)
  }
  const saved = saveMarkdown(transform.doc, read.opened)
  return { naming, saved, after: new Read(saved) }
}

describe('naming a section', () => {
  it('writes a comment that the saved file keeps and the outline honours', () => {
    const { naming, saved, after } = named(text, 'Every tenant', 'customer-quote')
    expect(naming.commentNeeded).toBe(true)
    expect(saved).toContain('<!-- dateline: section customer-quote -->\n\nEvery tenant says the same.')
    expect(after.content('customer-quote')).toBe('Every tenant says the same.')
    expect(after.section('customer-quote').via).toBe('label')
    expect(after.outline.quotes).toMatchObject([{ side: 'customer', sure: true, speaker: null }])
  })

  it('takes a heading with all that stands below it', () => {
    const { after } = named(text, 'Voices of', 'customer-quote')
    expect(after.content('customer-quote')).toBe('It was silent at last.')
    expect(after.text(after.section('customer-quote').title)).toBe('Voices of the house')
  })

  it('needs no comment where the words say so already', () => {
    const { naming, saved } = named(text, 'Ghent, 9 March', 'summary')
    expect(naming).toMatchObject({ commentNeeded: false, changes: [] })
    expect(saved).toBe(text)
  })

  it('names a section once, and a block once', () => {
    const first = named(text, 'Every tenant', 'customer-quote').saved
    const moved = named(first, 'It was silent', 'customer-quote')
    expect(moved.saved.match(/<!--/g)).toHaveLength(1)
    expect(moved.after.content('customer-quote')).toBe('It was silent at last.')
    const renamed = named(first, 'Every tenant', 'customer-problem')
    expect(renamed.saved).not.toContain('section customer-quote')
    expect(renamed.after.content('customer-problem')).toBe('Every tenant says the same.')
  })

  it('changes nothing when the comment stands there', () => {
    const first = named(text, 'Every tenant', 'customer-quote').saved
    expect(named(first, 'Every tenant', 'customer-quote').naming).toMatchObject({ commentNeeded: true, changes: [] })
  })

  it('has no answer outside the document and on the comment itself', () => {
    const read = new Read(named(text, 'Every tenant', 'customer-quote').saved)
    const { doc } = read.opened
    expect(nameSection(doc, doc.content.size + 5, 'summary', template)).toBeNull()
    let comment = -1
    doc.forEach((node, offset) => {
      if (node.type.name === 'rawBlock') comment = offset
    })
    expect(nameSection(doc, comment + 1, 'summary', template)).toBeNull()
  })
})
