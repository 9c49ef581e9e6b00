import { useState } from 'react'
import { countWords } from '../../src-core/document/words.ts'
import type { WrittenAnswer } from '../../src-core/practice/store.ts'
import { checkWritten, pagesOfWritten, writtenChecks } from '../../src-core/practice/written.ts'
import { storyStrings } from '../../src-core/story-strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import { useStore } from '../stores/store.ts'
import { CheckList } from './CheckList.tsx'
import { KeptTextArea } from './KeptTextArea.tsx'
import { PracticeSheet } from './PracticeSheet.tsx'
import { usePractice } from './use-practice.ts'
import { exportWritten } from './written/export-written.ts'
import styles from './written/Written.module.css'

const text = storyStrings.written
const prompts = ['inventive', 'judgment'] as const
type Prompt = WrittenAnswer['prompt']

/** The two prompts that candidates answer in writing, with what a reader of the answer looks for. */
export function WrittenPage() {
  const [prompt, setPrompt] = useState<Prompt>('inventive')
  return (
    <PracticeSheet title={text.title} lead={text.lead}>
      <fieldset className={styles.prompts}>
        <legend className="visually-hidden">{text.choose}</legend>
        {prompts.map((each) => (
          <label key={each} data-chosen={each === prompt}>
            <input type="radio" name="written-prompt" checked={each === prompt} onChange={() => setPrompt(each)} />
            {text.prompts[each].name}
          </label>
        ))}
      </fieldset>
      <Answer key={prompt} prompt={prompt} />
    </PracticeSheet>
  )
}

function Answer({ prompt }: { readonly prompt: Prompt }) {
  const app = useApp()
  const { practice, store } = usePractice()
  const pageSize = useStore(app.settings, (settings) => settings.export.pageSize)
  const answer = store.written.find((each) => each.prompt === prompt)?.text ?? ''
  const pages = pagesOfWritten(answer, pageSize)
  // Before the first word nothing is there, also nothing that is wrong.
  const lacking = answer.trim() === '' ? writtenChecks.filter((check) => check !== 'long') : checkWritten(answer, pages)

  function keep(changed: string) {
    const entry: WrittenAnswer = { prompt, changed: new Date().toISOString(), text: changed }
    practice
      .change((before) => ({
        ...before,
        written: [...before.written.filter((each) => each.prompt !== prompt), entry],
      }))
      .catch(app.workspace.reportUnexpected)
  }

  function exportAs(format: 'docx' | 'md') {
    exportWritten(app, prompt, answer, format).catch(app.workspace.reportUnexpected)
  }

  return (
    <div className={styles.answer}>
      <div className={styles.main}>
        <p className={styles.prompt}>{text.prompts[prompt].text}</p>
        <KeptTextArea label={text.answer} hint={text.answerHint} value={answer} onKeep={keep} className={styles.text} />
      </div>
      <aside className={styles.aside}>
        <section>
          <h3>{text.length}</h3>
          <p className={styles.facts}>{text.facts(countWords(answer), pages.toFixed(1))}</p>
        </section>
        <CheckList title={text.checksTitle} checks={writtenChecks} lacking={lacking} words={text.checks} />
        <div className={styles.actions}>
          <Button disabled={answer.trim() === ''} onClick={() => exportAs('docx')}>
            {text.exportWord}
          </Button>
          <Button disabled={answer.trim() === ''} onClick={() => exportAs('md')}>
            {text.exportMarkdown}
          </Button>
        </div>
        <p className={styles.source}>{text.source}</p>
      </aside>
    </div>
  )
}
