import type { DocumentRule } from '../rule.ts'

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
      '---\ntitle: "Plumb\n---\n\n# Press release\n',
    ],
    pass: [
      '---\nstage: growth\nchecks:\n  off: [headline-present]\nauthor: Nora\n---\n\n# Press release\n',
      '# Press release\n\nNo front matter at all.\n',
    ],
  },
  scope: 'document',
  check({ frontMatter, ruleIds }) {
    const unknown = frontMatter.rulesOff
      .filter((id) => !ruleIds.includes(id))
      .map((id) => `“checks: off” in the front matter names “${id}”, which is not the id of a rule.`)
    return [...frontMatter.problems.map(({ message }) => message), ...unknown].map((message) => ({
      from: 0,
      to: 0,
      section: null,
      message,
    }))
  },
}
