import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { splitFrontMatter } from '../../../src-core/document/front-matter.ts'
import { templateJsonSchema } from '../../../src-core/templates/json-schema.ts'
import { breaks, sound } from './broken-templates.ts'

const folder = new URL('../../../templates/', import.meta.url)

function frontMatter(text: string): unknown {
  return parse((splitFrontMatter(text).raw ?? '').replace(/^---\n|---\n?$/g, ''))
}

describe('docs/template.schema.json', () => {
  // After a change of template.ts: npx vitest run tests/unit/templates/json-schema.test.ts --update
  it('is what template.ts says', async () => {
    const text = `${JSON.stringify(templateJsonSchema(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../../docs/template.schema.json')
  })

  it('takes what Dateline takes and refuses what it refuses', () => {
    const validate = new Ajv2020({ strict: false }).compile(templateJsonSchema())
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
      expect([file, validate(frontMatter(readFileSync(new URL(file, folder), 'utf8')))]).toEqual([file, true])
    expect(validate(frontMatter(sound))).toBe(true)
    const byForm = breaks.filter(
      ({ field, expected }) => field !== '' && /one of|text;|a list|some text|joined by/.test(expected),
    )
    const ofSeveralFields = ['parts[0].orders[0].sections[1]', 'parts[1].sections[0].id']
    const refused = byForm.filter(({ field }) => !ofSeveralFields.includes(field))
    expect(refused.length).toBeGreaterThan(9)
    for (const { name, bytes } of refused)
      expect([name, validate(frontMatter(new TextDecoder().decode(bytes)))]).toEqual([name, false])
  })
})
