import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { severities } from '../../../src-core/checks/finding.ts'
import { rules } from '../../../src-core/checks/registry.ts'
import { type Rule, ruleGroups } from '../../../src-core/checks/rule.ts'
import { Read } from '../press-release-faq.ts'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has at least four examples of each kind', () => {
    expect(rule.examples.flag.length).toBeGreaterThanOrEqual(4)
    expect(rule.examples.pass.length).toBeGreaterThanOrEqual(4)
  })

  it.each(rule.examples.flag)('flags %j', (markdown) => {
    const read = new Read(markdown)
    const findings = read.check({ rules: [rule] }).findings
    expect(findings).not.toEqual([])
    for (const finding of findings) {
      expect(finding.message).toMatch(/^[\p{Lu}“].*[.]$/u)
      expect(severities).toContain(finding.severity)
      expect(finding.from).toBeLessThanOrEqual(finding.to)
      expect(finding.to).toBeLessThanOrEqual(read.opened.doc.content.size)
    }
  })

  it.each(rule.examples.pass)('passes %j', (markdown) => {
    expect(new Read(markdown).check({ rules: [rule] }).findings).toEqual([])
  })
})

describe('the registry', () => {
  it('lists every rule file once, in the folder of its group, and no two rules share an id', async () => {
    const folder = new URL('../../../src-core/checks/rules/', import.meta.url)
    for (const group of ruleGroups) {
      const files = readdirSync(new URL(group, folder))
      const modules = await Promise.all(
        files.map((file) => import(new URL(`${group}/${file}`, folder).href) as Promise<Record<string, Rule>>),
      )
      const inFiles = modules.flatMap((module) => Object.values(module))
      const listed = rules.filter((rule) => rule.group === group)
      expect(listed.map((rule) => rule.id).sort()).toEqual(inFiles.map((rule) => rule.id).sort())
      expect(new Set(listed)).toEqual(new Set(inFiles))
      expect(files.sort()).toEqual(listed.map((rule) => `${rule.id}.ts`).sort())
    }
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  })
})
