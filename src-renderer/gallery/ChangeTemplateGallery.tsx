import { useState } from 'react'
import { editFrontMatter } from '../../src-core/document/edit-front-matter.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { edit } from '../findings/act-on-finding.ts'
import { Checkbox } from '../primitives/Checkbox.tsx'
import type { Entry } from './entries.ts'
import { Gallery } from './Gallery.tsx'

const text = templateStrings.gallery

interface ChangeTemplateGalleryProps {
  readonly session: DocumentSession
  readonly onClose: () => void
}

/** Another template to read the open document against. The text changes only if the person wants the file to name it. */
export function ChangeTemplateGallery({ session, onClose }: ChangeTemplateGalleryProps) {
  const raw: string | null = session.editor.state.doc.attrs.frontMatter
  const possible = editFrontMatter(raw, [{ path: ['template'], value: 'any' }]).kind === 'done'
  const [remember, setRemember] = useState(false)

  function change(entry: Entry) {
    if (entry.kind !== 'template') return
    const template = entry.listed.source
    session.readAgainst(template)
    if (remember && possible) edit(session, editFrontMatter(raw, [{ path: ['template'], value: template.id }]))
    onClose()
    session.editor.view.focus()
  }

  return (
    <Gallery
      title={text.changeTitle}
      description={text.changeDescription}
      samples={false}
      current={session.template.id}
      action={() => text.change}
      onChoose={change}
      options={() => (
        <Checkbox
          label={text.rememberLabel}
          hint={possible ? text.rememberHint : text.rememberImpossible}
          checked={remember && possible}
          disabled={!possible}
          onChange={setRemember}
        />
      )}
      onClose={onClose}
    />
  )
}
