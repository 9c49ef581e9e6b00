import { useState } from 'react'
import { type Stage, stages } from '../../src-core/checks/finding.ts'
import { editFrontMatter, type FrontMatterChange } from '../../src-core/document/edit-front-matter.ts'
import { languageTag, readFrontMatter } from '../../src-core/document/front-matter.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { edit } from '../findings/act-on-finding.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { RadioGroup } from '../primitives/RadioGroup.tsx'
import { TextField } from '../primitives/TextField.tsx'
import styles from './PropertiesDialog.module.css'

const text = strings.ui.properties

export interface PropertiesDialogProps {
  readonly session: DocumentSession
  readonly onClose: () => void
}

/** What the front matter says of the document. Only what is changed here is written, as one step that can be undone. */
export function PropertiesDialog({ session, onClose }: PropertiesDialogProps) {
  const raw: string | null = session.editor.state.doc.attrs.frontMatter
  const [before] = useState(() => readFrontMatter(raw))
  const [title, setTitle] = useState(before.title ?? '')
  const [stage, setStage] = useState<Stage>(before.stage ?? 'hypothesis')
  const [date, setDate] = useState(before.date ?? '')
  const [confidentiality, setConfidentiality] = useState(before.confidentiality ?? '')
  const [lang, setLang] = useState(before.lang ?? '')
  const [langError, setLangError] = useState<string | null>(null)
  const [refused, setRefused] = useState(() => editFrontMatter(raw, []).kind === 'refused')

  function apply() {
    if (!isLanguage(lang)) {
      setLangError(text.badLanguage)
      return
    }
    const changes: FrontMatterChange[] = []
    const set = (key: string, old: string | null, value: string) => {
      if (value.trim() !== (old ?? '')) changes.push({ path: [key], value: value.trim() || null })
    }
    set('title', before.title, title)
    // A document that names no stage is a hypothesis; saying so changes nothing.
    if (stage !== (before.stage ?? 'hypothesis')) set('stage', before.stage, stage)
    set('date', before.date, date)
    set('confidentiality', before.confidentiality, confidentiality)
    set('lang', before.lang, lang)
    if (edit(session, editFrontMatter(raw, changes)) === 'refused') {
      setRefused(true)
      return
    }
    onClose()
    session.editor.view.focus()
  }

  return (
    <Dialog
      title={text.title}
      description={text.description}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{strings.ui.cancel}</Button>
          <Button look="primary" type="submit" form="properties" disabled={refused}>
            {text.apply}
          </Button>
        </>
      }
    >
      <form
        id="properties"
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        {refused ? (
          <p className={styles.refused} role="alert">
            {strings.ui.checks.frontMatterRefused}
          </p>
        ) : null}
        <TextField label={text.documentTitle} value={title} autoComplete="off" data-autofocus onChange={setTitle} />
        <RadioGroup
          legend={text.stage}
          value={stage}
          onChange={setStage}
          choices={stages.map((value) => ({ value, label: text.stages[value], hint: text.stageHints[value] }))}
        />
        <div className={styles.pair}>
          <TextField label={text.date} value={date} autoComplete="off" onChange={setDate} />
          <TextField
            label={text.language}
            value={lang}
            error={langError}
            autoComplete="off"
            spellCheck={false}
            placeholder="en-US"
            title={text.languageHint}
            onChange={(value) => {
              setLang(value)
              setLangError(null)
            }}
          />
        </div>
        <TextField
          label={text.confidentiality}
          value={confidentiality}
          autoComplete="off"
          title={text.confidentialityHint}
          onChange={setConfidentiality}
        />
      </form>
    </Dialog>
  )
}

function isLanguage(tag: string): boolean {
  return tag.trim() === '' || languageTag(tag.trim()) !== null
}
