import type { Editor } from '@tiptap/core'
// Declares setLink and unsetLink.
import type {} from '@tiptap/extension-link'
import { NodeSelection } from '@tiptap/pm/state'
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
  const { selection } = editor.state
  const empty = selection instanceof NodeSelection && selection.node.type.name === 'emptyLink' ? selection.node : null
  const [before] = useState(() => String(empty?.attrs.href ?? editor.getAttributes('link').href ?? ''))
  const [address, setAddress] = useState(before)
  const [label, setLabel] = useState('')
  const [error, setError] = useState<string | null>(null)
  // With nothing selected and no link at the cursor there is no text to make a link of.
  const { from, to } = selection
  const needsText = !isLink && editor.state.doc.textBetween(from, to).trim() === ''

  function apply() {
    // What stands in the file stays allowed: an address beside the document, for one.
    const href = address === before && before !== '' ? before : typedAddress(address)
    if (href === null) {
      setError(address.trim() === '' ? text.emptyAddress : text.notAllowed)
      return
    }
    const chain = editor.chain().extendMarkRange('link')
    if (empty && label.trim() === '')
      chain.insertContentAt({ from, to }, { type: 'emptyLink', attrs: { ...empty.attrs, href } })
    else if (needsText)
      chain.insertContentAt(
        { from, to },
        {
          type: 'text',
          text: label.trim() || address.trim(),
          marks: [{ type: 'link', attrs: { href } }],
        },
      )
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
