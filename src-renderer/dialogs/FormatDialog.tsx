import { strings } from '../../src-core/strings.ts'
import { Dialog } from '../primitives/Dialog.tsx'
import { defaultTemplate } from '../templates/built-in.ts'
import styles from './prose.module.css'

const text = strings.ui

/** What a PR/FAQ is, for someone who was only told to write one. */
export function FormatDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text.format.title} width="wide" onClose={onClose}>
      <div className={styles.prose}>
        <p>{text.start.lead.join(' ')}</p>
        <h3>{text.format.parts}</h3>
        <dl>
          {defaultTemplate.parts.map((part) => (
            <div key={part.id}>
              <dt>{part.title}</dt>
              <dd>{part.guidance.purpose}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
