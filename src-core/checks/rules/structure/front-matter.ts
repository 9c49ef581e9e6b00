import { grammarPrefix } from '../../../grammar/grammar.ts'
import { spellingRule } from '../../../spelling/spelling-reports.ts'
import type { DocumentRule } from '../../rule.ts'

export const frontMatterUnderstood: DocumentRule = {
  id: 'front-matter',
  title: 'The front matter is understood',
  group: 'structure',
  severity: 'note',
  source: 'docs/file-format.md',
  why: 'A stage that is misspelt changes nothing, and a rule that is misspelt is not turned off.',
  examples: {
    flag: [
      '---\nstage: hypotesis\n---\n\n# Press release\n',
      '---\nchecks: { off: headline-present }\n---\n\n# Press release\n',
      '---\nchecks:\n  off: [headline]\n---\n\n# Press release\n',
      '---\ntemplate: memo\n---\n\n# Press release\n',
      '---\ntitle: "Plumb\n---\n\n# Press release\n',
    ],
    pass: [
      '---\nstage: growth\nchecks:\n  off: [headline-present]\nauthor: Nora\n---\n\n# Press release\n',
      '# Press release\n\nNo front matter at all.\n',
      '---\ntitle: Plumb\nlang: en-GB\n---\n\n# Press release\n',
      '---\nlayout: post\ntags: [a, b]\n---\n\n# Press release\n',
    ],
  },
  scope: 'document',
  check({ frontMatter, ruleIds, template }) {
    const { problems, rulesOff, ignored, lines } = frontMatter
    const isUnknown = (id: string) => !ruleIds.includes(id) && !id.startsWith(grammarPrefix) && id !== spellingRule
    const unknown = [
      ...rulesOff.map((id) => ({ key: 'off', id, line: lines.checks ?? 1 })),
      ...ignored.map(({ rule }, index) => ({ key: 'ignore', id: rule, line: lines.ignored[index] ?? 1 })),
    ]
      .filter(({ id }) => isUnknown(id))
      .map(({ key, id, line }) => ({
        line,
        message: `“checks: ${key}” in the front matter names “${id}”, which is not the id of a rule.`,
      }))
    const otherTemplate =
      frontMatter.template === null || frontMatter.template === template.id
        ? []
        : [
            {
              line: lines.template ?? 1,
              message: `The front matter names the template “${frontMatter.template}”; the document is read against “${template.id}”.`,
            },
          ]
    return [...problems, ...unknown, ...otherTemplate].map(({ line, message }) => ({
      from: 0,
      to: 0,
      frontMatterLine: line,
      section: null,
      message,
    }))
  },
}
