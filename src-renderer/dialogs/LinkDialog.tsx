import type { Editor } from '@tiptap/core'
// Declares setLink and unsetLink.
import type {} from '@tiptap/extension-link'
import { useState } from 'react'
import { strings } from '../../src-core/strings.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { TextField } from '../primitives/TextField.tsx'
import styles from './LinkDialog.module.css'
import { typedAddress } from './typed-address.ts'

const text = strings.ui.link

export interface LinkDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** Makes the selected text a link, changes the link at the cursor, or removes it. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const isLink = editor.isActive('link')
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [label, setLabel] = useState('')
  const [error, setError] = useState<string | null>(null)
  // With nothing selected and no link at the cursor there is no text to make a link of.
  const { from, to } = editor.state.selection
  const needsText = !isLink && editor.state.doc.textBetween(from, to).trim() === ''

  function apply() {
    const href = typedAddress(address)
    if (href === null) {
      setError(address.trim() === '' ? text.emptyAddress : text.notAllowed)
      return
    }
    const chain = editor.chain().extendMarkRange('link')
    if (needsText)
      chain.insertContentAt(from, {
        type: 'text',
        text: label.trim() || address.trim(),
        marks: [{ type: 'link', attrs: { href } }],
      })
    else chain.setLink({ href })
    chain.run()
    finish()
  }

  function finish() {
    onClose()
    editor.view.focus()
  }

  return (
    <Dialog title={text.title} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <TextField
          label={text.address}
          value={address}
          error={error}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          placeholder="https://"
          onChange={(value) => {
            setAddress(value)
            setError(null)
          }}
        />
        {needsText ? <TextField label={text.text} value={label} autoComplete="off" onChange={setLabel} /> : null}
        <div className={styles.buttons}>
          {isLink ? (
            <Button
              look="danger"
              className={styles.remove}
              onClick={() => {
                editor.chain().extendMarkRange('link').unsetLink().run()
                finish()
              }}
            >
              {text.removeLink}
            </Button>
          ) : null}
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          <Button look="primary" type="submit">
            {text.apply}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
