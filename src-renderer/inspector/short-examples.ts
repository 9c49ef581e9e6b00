import type { Rule } from '../../src-core/checks/rule.ts'

// What fits into a few lines of the panel.
const limit = 220

/** An example of the rule's that is one short paragraph, to flag and to pass; examples that are whole documents stay out. */
export function shortExamples(rule: Rule | undefined): { readonly bad: string | null; readonly good: string | null } {
  if (!rule) return { bad: null, good: null }
  const short = (example: string) => {
    const text = example.trim()
    return text.length <= limit && !/\n|^#|^-/.test(text)
  }
  const plain = (example: string | undefined) => example?.trim().replace(/\*\*|(?<!\w)_|_(?!\w)/g, '') ?? null
  return { bad: plain(rule.examples.flag.find(short)), good: plain(rule.examples.pass.find(short)) }
}
