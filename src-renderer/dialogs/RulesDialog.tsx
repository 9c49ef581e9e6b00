import { useState } from 'react'
import { rules } from '../../src-core/checks/registry.ts'
import { ruleGroups } from '../../src-core/checks/rule.ts'
import { readFrontMatter } from '../../src-core/document/front-matter.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { turn } from '../findings/act-on-finding.ts'
import { Dialog } from '../primitives/Dialog.tsx'
import { TextField } from '../primitives/TextField.tsx'
import { useStore } from '../stores/store.ts'
import styles from './RulesDialog.module.css'

const text = strings.ui.rules

type RuleState = 'on' | 'here' | 'everywhere'

export interface RulesDialogProps {
  readonly session: DocumentSession
  readonly onClose: () => void
}

/** Every rule, why it is there, and whether it counts: here, everywhere or not at all. */
export function RulesDialog({ session, onClose }: RulesDialogProps) {
  const { settings, workspace } = useApp()
  const [words, setWords] = useState('')
  const offEverywhere = useStore(settings, (value) => value.rulesOff)
  const analysed = useStore(session.state, (state) => state.analysis.doc)
  const offHere = readFrontMatter(analysed.attrs.frontMatter).rulesOff
  const wanted = words.trim().toLowerCase()
  const shown = rules.filter((rule) => `${rule.title} ${rule.id} ${rule.why}`.toLowerCase().includes(wanted))

  const stateOf = (id: string): RuleState =>
    offEverywhere.includes(id) ? 'everywhere' : offHere.includes(id) ? 'here' : 'on'

  function change(id: string, state: RuleState) {
    const others = offEverywhere.filter((each) => each !== id)
    settings.change({ rulesOff: state === 'everywhere' ? [...others, id] : others })
    const isHere = offHere.includes(id)
    if (isHere !== (state === 'here') && turn(session, id, state === 'here' ? 'off' : 'on') === 'refused')
      workspace.notify({ kind: 'note', message: strings.ui.checks.frontMatterRefused })
  }

  return (
    <Dialog title={text.title} description={text.description} width="wide" onClose={onClose}>
      <div className={styles.rules}>
        <TextField
          label={text.search}
          value={words}
          type="search"
          autoComplete="off"
          data-autofocus
          onChange={setWords}
        />
        <div className={styles.list}>
          {shown.length === 0 ? <p>{text.none}</p> : null}
          {ruleGroups.map((group) => {
            const own = shown.filter((rule) => rule.group === group)
            return own.length === 0 ? null : (
              <section key={group}>
                <h3>{text.groups[group]}</h3>
                <ul>
                  {own.map((rule) => (
                    <li key={rule.id}>
                      <div>
                        <p className={styles.name}>
                          {rule.title} <code>{rule.id}</code>
                        </p>
                        <p className={styles.why}>{rule.why}</p>
                      </div>
                      <select
                        aria-label={text.stateOf(rule.title)}
                        value={stateOf(rule.id)}
                        onChange={(event) => change(rule.id, event.target.value as RuleState)}
                      >
                        <option value="on">{text.on}</option>
                        <option value="here">{text.offHere}</option>
                        <option value="everywhere">{text.offEverywhere}</option>
                      </select>
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      </div>
    </Dialog>
  )
}
