import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src-core/checks/finding.ts'
import { groupBySection } from '../../../src-renderer/inspector/group-by-section.ts'
import { neighbour } from '../../../src-renderer/page/go-to-finding.ts'
import { template } from '../press-release-faq.ts'

const finding = (rule: string, from: number, section: Finding['section'] = null): Finding => ({
  rule,
  severity: 'error',
  message: rule,
  from,
  to: from,
  section,
  ignored: false,
})

const a = finding('a', 5)
const b = finding('b', 9)
const c = finding('c', 9)
const all = [a, b, c]

describe('the next and the previous finding', () => {
  it('count from the cursor when none was gone to', () => {
    expect(neighbour(all, null, 0, 'next')).toBe(a)
    expect(neighbour(all, null, 6, 'next')).toBe(b)
    expect(neighbour(all, null, 6, 'previous')).toBe(a)
  })

  it('go round', () => {
    expect(neighbour(all, null, 20, 'next')).toBe(a)
    expect(neighbour(all, null, 0, 'previous')).toBe(c)
    expect(neighbour(all, c, 9, 'next')).toBe(a)
    expect(neighbour(all, a, 5, 'previous')).toBe(c)
  })

  it('reach every one of several at one place', () => {
    expect(neighbour(all, a, 5, 'next')).toBe(b)
    expect(neighbour(all, b, 9, 'next')).toBe(c)
    expect(neighbour(all, c, 9, 'previous')).toBe(b)
  })

  it('know a finding again after another run of the checks', () => {
    expect(neighbour(all, { ...b }, 9, 'next')).toBe(c)
  })

  it('are none when there are none', () => {
    expect(neighbour([], null, 3, 'next')).toBeUndefined()
    expect(neighbour([], a, 3, 'previous')).toBeUndefined()
  })
})

describe('findings by section', () => {
  it('stand under their section’s name, in the order in which sections first occur', () => {
    const groups = groupBySection(
      [
        finding('1', 1, 'headline'),
        finding('2', 2, 'success-metrics'),
        finding('3', 3, 'headline'),
        finding('4', 4, 'customer-faq'),
        finding('5', 5),
      ],
      template,
    )
    expect(groups.map(({ title, findings }) => [title, findings.map(({ rule }) => rule)])).toEqual([
      ['Headline', ['1', '3']],
      ['Success metrics', ['2']],
      ['Customer FAQ', ['4']],
      ['Whole document', ['5']],
    ])
  })
})
