import { useEffect, useState } from 'react'
import { isForImport } from '../../src-core/import/endings.ts'
import { strings } from '../../src-core/strings.ts'
import { showReport } from '../importing/show-report.ts'
import type { Workspace } from '../stores/workspace.ts'
import { useApp } from './app-context.ts'
import styles from './DropTarget.module.css'

/** Opens one of the files, a text rather than another, and says what becomes of the rest. */
async function openOne(
  files: readonly File[],
  workspace: Workspace,
  importFile: (file: File) => Promise<void>,
): Promise<void> {
  const file = files.find(({ name }) => /\.(?:md|markdown|mdown|mkd|txt)$/i.test(name)) ?? files[0]
  if (!file) return
  await (isForImport(file.name) ? importFile(file) : workspace.openDropped(file))
  const others = files.filter((other) => other !== file).map(({ name }) => name)
  // Why the file itself could not be opened matters more.
  if (others.length > 0 && workspace.state.get().notice === null)
    workspace.notify({ kind: 'note', message: strings.ui.start.oneAtATime(others) })
}

/** A file dropped anywhere on the window is opened. Text dragged inside the document stays the editor's business. */
export function DropTarget() {
  const { workspace, settings, view } = useApp()
  const [over, setOver] = useState(false)

  useEffect(() => {
    const importFile = async (file: File) => {
      const imported = await workspace.importDropped(file, settings.get().import)
      if (imported) showReport(imported, view)
    }
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // Leaving the window has no element that the pointer goes to.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      openOne([...(event.dataTransfer?.files ?? [])], workspace, importFile).catch(workspace.reportUnexpected)
    }
    // Before the editor, which would insert the file's name or an image.
    const capture = { capture: true }
    window.addEventListener('dragover', onDragOver, capture)
    window.addEventListener('dragleave', onDragLeave, capture)
    window.addEventListener('drop', onDrop, capture)
    return () => {
      window.removeEventListener('dragover', onDragOver, capture)
      window.removeEventListener('dragleave', onDragLeave, capture)
      window.removeEventListener('drop', onDrop, capture)
    }
  }, [workspace, settings, view])

  return over ? (
    <div className={styles.overlay}>
      <p>{strings.ui.start.dropHere}</p>
    </div>
  ) : null
}
