import { EyeOff, MoreHorizontal } from 'lucide-react'
import type { Finding } from '../../src-core/checks/finding.ts'
import { rules } from '../../src-core/checks/registry.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { applyFix, ignoreHere, turn } from '../findings/act-on-finding.ts'
import { goToFinding } from '../page/go-to-finding.ts'
import { Button } from '../primitives/Button.tsx'
import { IconButton } from '../primitives/IconButton.tsx'
import { Menu, MenuItem } from '../primitives/Menu.tsx'
import styles from './FindingCard.module.css'
import { shortExamples } from './short-examples.ts'

const text = strings.ui.checks

/** What to do about the finding that was gone to, why it matters, and where that comes from. */
export function FindingCard({ session, finding }: { readonly session: DocumentSession; readonly finding: Finding }) {
  const { keys, settings, workspace } = useApp()
  const rule = rules.find(({ id }) => id === finding.rule)
  const { good, bad } = shortExamples(rule)
  const tellRefused = (kind: 'done' | 'refused') => {
    if (kind === 'refused') workspace.notify({ kind: 'note', message: text.frontMatterRefused })
  }
  return (
    <div className={styles.card}>
      <div className={styles.actions}>
        {finding.fix ? (
          <Button
            look="primary"
            className={styles.fix}
            aria-keyshortcuts={keys.aria('check.fix')}
            title={keys.display('check.fix') ?? undefined}
            onClick={() => {
              if (applyFix(session, finding)) goToFinding(session, 'next')
            }}
          >
            {finding.fix.replacement === ''
              ? text.remove(flagged(session, finding))
              : text.replaceWith(finding.fix.replacement)}
          </Button>
        ) : null}
        <Button
          className={styles.ignore}
          aria-keyshortcuts={keys.aria('check.ignore')}
          title={keys.display('check.ignore') ?? undefined}
          onClick={() => tellRefused(ignoreHere(session, finding))}
        >
          <EyeOff size={13} aria-hidden />
          {text.ignoreHere}
        </Button>
        <Menu label={text.moreFor} trigger={<IconButton size="sm" icon={MoreHorizontal} label={text.moreFor} />}>
          <MenuItem
            label={text.turnOffHere}
            onSelect={() => {
              tellRefused(turn(session, finding.rule, 'off'))
              session.focus()
            }}
          />
          <MenuItem
            label={text.turnOffEverywhere}
            onSelect={() => {
              settings.change({ rulesOff: [...new Set([...settings.get().rulesOff, finding.rule])] })
              workspace.notify({ kind: 'note', message: text.isOffEverywhere(rule?.title ?? finding.rule) })
              // The card, which had the focus, is gone.
              session.focus()
            }}
          />
        </Menu>
      </div>
      {rule ? (
        <dl className={styles.explanation}>
          <div>
            <dt>{text.why}</dt>
            <dd>{rule.why}</dd>
          </div>
          {bad ? (
            <div>
              <dt>{text.insteadOf}</dt>
              <dd className={styles.example}>{bad}</dd>
            </div>
          ) : null}
          {good ? (
            <div>
              <dt>{text.write}</dt>
              <dd className={styles.example}>{good}</dd>
            </div>
          ) : null}
          <div>
            <dt>{text.source}</dt>
            <dd className={styles.source}>{rule.source}</dd>
          </div>
        </dl>
      ) : null}
    </div>
  )
}

function flagged({ editor }: DocumentSession, { from, to }: Finding): string {
  const { doc } = editor.state
  return doc.textBetween(Math.min(from, doc.content.size), Math.min(to, doc.content.size), ' ', ' ').trim()
}
