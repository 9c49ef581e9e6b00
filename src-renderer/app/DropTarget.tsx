import { useEffect, useState } from 'react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from './app-context.ts'
import styles from './DropTarget.module.css'

/** A file dropped anywhere on the window is opened. Text dragged inside the document stays the editor's business. */
export function DropTarget() {
  const { workspace } = useApp()
  const [over, setOver] = useState(false)

  useEffect(() => {
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
      const file = event.dataTransfer?.files[0]
      if (file) workspace.openDropped(file).catch(workspace.reportUnexpected)
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
  }, [workspace])

  return over ? (
    <div className={styles.overlay}>
      <p>{strings.ui.start.dropHere}</p>
    </div>
  ) : null
}
