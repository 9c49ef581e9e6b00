import type { WrittenAnswer } from '../../../src-core/practice/store.ts'
import { printedWritten, writtenMarkdown } from '../../../src-core/practice/written.ts'
import { storyStrings } from '../../../src-core/story-strings.ts'
import type { App } from '../../app/app-context.ts'

/** Writes an answer as a file of its own where the person says. */
export async function exportWritten(
  { platform, workspace, settings }: Pick<App, 'platform' | 'workspace' | 'settings'>,
  prompt: WrittenAnswer['prompt'],
  text: string,
  format: 'docx' | 'md',
): Promise<void> {
  const suggestedName = `${storyStrings.written.fileName[prompt]}.${format}`
  const bytes =
    format === 'md' ? new TextEncoder().encode(writtenMarkdown(text)) : await wordFile(text, settings.get().export)
  const outcome = await platform.exportFile({ suggestedName, format, bytes })
  if (outcome.kind === 'done') workspace.notify({ kind: 'exported', file: outcome.value })
  if (outcome.kind === 'failed') workspace.notify({ kind: 'problem', during: 'export', problem: outcome.problem })
}

async function wordFile(
  text: string,
  { pageSize, lineNumbers }: ReturnType<App['settings']['get']>['export'],
): Promise<Uint8Array> {
  const { docxOf } = await import('../../../src-core/docx/write-docx.ts')
  return docxOf(printedWritten(text), { pageSize, lineNumbers, images: new Map(), markdown: null })
}
