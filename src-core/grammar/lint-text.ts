import type { LocalLinter } from 'harper.js'
import type { GrammarReport } from './grammar.ts'
import { ruleId, rulesOff, shownKinds } from './harper-rules.ts'

/** Readies Harper for Dateline. Takes seconds: its dictionary is built. */
export async function prepare(linter: LocalLinter): Promise<void> {
  await linter.setup()
  const config = await linter.getDefaultLintConfig()
  await linter.setLintConfig({ ...config, ...Object.fromEntries(rulesOff.map((rule) => [rule, false])) })
}

/** What Harper says of one paragraph. */
export async function lintText(linter: LocalLinter, text: string): Promise<GrammarReport[]> {
  const reports: GrammarReport[] = []
  const byRule = await linter.organizedLints(text, { language: 'plaintext' })
  for (const [rule, lints] of Object.entries(byRule))
    for (const lint of lints) {
      // In UTF-16 code units, as ProseMirror counts.
      const { start: from, end: to } = lint.span()
      const [only, second] = lint.suggestions()
      // 0 is a replacement, 1 a removal, 2 an insertion behind.
      const better =
        !only || second ? null : [only.get_replacement_text(), '', text.slice(from, to) + only.get_replacement_text()]
      if (shownKinds.has(lint.lint_kind()))
        reports.push({
          rule: ruleId(rule),
          from,
          to,
          message: asSentence(lint.message()),
          replacement: better?.[only?.kind() ?? 0] ?? null,
        })
      lint.free()
    }
  return reports
}

/** Harper's messages as ours are written: without code marks, with curly quotes, a capital and a full stop. */
function asSentence(message: string): string {
  const plain = message
    .replace(/`([^`]*)`/g, '“$1”')
    .replace(/"([^"]*)"/g, '“$1”')
    .trim()
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1)
  return /[.]$/.test(capital) ? capital : `${capital.replace(/[?!]$/, '')}.`
}
