import path from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Outcome, PracticeFile } from '../src-core/platform.ts'
import { askForPractice } from './dialogs.ts'
import { done } from './files/file-problem.ts'
import { readTextFile } from './files/read-text-file.ts'

/** Asks for exported practice records and reads them. */
export async function openPractice(window: BrowserWindow): Promise<Outcome<PracticeFile>> {
  const file = await askForPractice(window)
  if (file === null) return { kind: 'cancelled' }
  const read = await readTextFile(file)
  return read.kind === 'failed' ? read : done({ name: path.basename(file), text: read.value.text })
}
