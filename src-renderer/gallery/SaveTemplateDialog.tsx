import { useEffect, useState } from 'react'
import { splitFrontMatter } from '../../src-core/document/front-matter.ts'
import { strings } from '../../src-core/strings.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import { slug, templateFromDocument } from '../../src-core/templates/template-from-document.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { RadioGroup } from '../primitives/RadioGroup.tsx'
import { TextField } from '../primitives/TextField.tsx'
import { useStore } from '../stores/store.ts'
import styles from './SaveTemplateDialog.module.css'
import { useOwnTemplates } from './use-own-templates.ts'

const text = templateStrings.save

interface SaveTemplateDialogProps {
  readonly session: DocumentSession
  readonly onClose: () => void
}

/** Makes a template of the open document and adds it to the person's own. */
export function SaveTemplateDialog({ session, onClose }: SaveTemplateDialogProps) {
  const { workspace } = useApp()
  const { own, library } = useStore(workspace.templates)
  const { choose, failure } = useOwnTemplates()
  const [documentName] = useState(() => session.nameNow().replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, ''))
  const [name, setName] = useState(documentName)
  const [about, setAbout] = useState<string>(text.defaultAbout(documentName))
  const [audience, setAudience] = useState<string>(text.defaultAudience)
  const [body, setBody] = useState<'headings' | 'text'>('headings')
  const [problem, setProblem] = useState<string | null>(null)
  // Kept in the browser itself, templates need no folder.
  const needsFolder = own === null && workspace.templates.kind === 'folder'

  useEffect(() => {
    workspace.templates.load().catch(workspace.reportUnexpected)
  }, [workspace])

  async function save() {
    const id = slug(name)
    if (id === '') return setProblem(text.nameNeeded)
    const listed = [...library.templates, ...library.samples]
    if (listed.some(({ source }) => source.id === id)) return setProblem(text.nameTaken(id))
    const { doc, outline } = session.analysisNow()
    const file = templateFromDocument(doc, outline, session.template, {
      id,
      name: name.trim(),
      description: about.trim() || text.defaultAbout(documentName),
      audience: audience.trim() || text.defaultAudience,
      source: text.source(documentName),
      body: body === 'text' ? splitFrontMatter(session.written().text).body.replace(/^\s*\n/, '') : null,
    })
    const outcome = await workspace.templates.save(`${id}.md`, file)
    if (outcome.kind === 'failed') return setProblem(outcome.problem.message)
    if (outcome.kind === 'cancelled') return
    onClose()
    workspace.notify({ kind: 'note', message: text.saved(outcome.value.name, outcome.value.location) })
  }

  return (
    <Dialog
      title={text.title}
      description={needsFolder ? text.noFolder : text.description(own ?? templateStrings.browser.kept)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          {needsFolder ? (
            <Button look="primary" data-autofocus onClick={choose}>
              {templateStrings.own.choose}
            </Button>
          ) : (
            <Button look="primary" type="submit" form="save-template">
              {text.save}
            </Button>
          )}
        </>
      }
    >
      {failure ? <p role="alert">{failure}</p> : null}
      {needsFolder ? null : (
        <form
          id="save-template"
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
          }}
        >
          <TextField
            label={text.name}
            value={name}
            error={problem}
            autoComplete="off"
            data-autofocus
            onChange={(value) => {
              setName(value)
              setProblem(null)
            }}
          />
          <TextField label={text.about} value={about} autoComplete="off" onChange={setAbout} />
          <TextField label={text.audience} value={audience} autoComplete="off" onChange={setAudience} />
          <RadioGroup
            legend={text.body}
            value={body}
            onChange={setBody}
            choices={[
              { value: 'headings', label: text.headings, hint: text.headingsHint },
              { value: 'text', label: text.text, hint: text.textHint },
            ]}
          />
        </form>
      )}
    </Dialog>
  )
}
