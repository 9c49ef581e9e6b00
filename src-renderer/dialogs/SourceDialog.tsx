import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useState } from 'react'
import { strings } from '../../src-core/strings.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { TextField } from '../primitives/TextField.tsx'
import styles from './LinkDialog.module.css'

const text = strings.ui.source

export interface SourceDialogProps {
  /** A `rawInline` is selected in it. */
  readonly editor: Editor
  readonly onClose: () => void
}

/** Edits a piece of Markdown that stands in running text as its source. An empty source takes it out. */
export function SourceDialog({ editor, onClose }: SourceDialogProps) {
  const { selection } = editor.state
  const node = selection instanceof NodeSelection ? selection.node : null
  const [source, setSource] = useState(() => String(node?.attrs.source ?? ''))

  function apply() {
    const { tr } = editor.state
    if (source === '') tr.deleteSelection()
    else tr.setNodeAttribute(selection.from, 'source', source)
    editor.view.dispatch(tr)
    onClose()
    editor.view.focus()
  }

  return (
    <Dialog title={text.title} description={text.lead} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <TextField
          label={text.field}
          value={source}
          autoComplete="off"
          spellCheck={false}
          data-monospaced
          data-autofocus
          onChange={setSource}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          <Button look="primary" type="submit">
            {text.apply}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
