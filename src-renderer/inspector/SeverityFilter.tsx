import { type Finding, type Severity, severities } from '../../src-core/checks/finding.ts'
import { strings } from '../../src-core/strings.ts'
import styles from './SeverityFilter.module.css'
import { SeverityIcon } from './SeverityIcon.tsx'

const text = strings.ui.checks
const counted: Readonly<Record<Severity, (n: number) => string>> = {
  error: text.errors,
  warning: text.warnings,
  note: text.notes,
}

export interface SeverityFilterProps {
  readonly findings: readonly Finding[]
  /** The only severity that is shown; null for all. */
  readonly value: Severity | null
  readonly onChange: (value: Severity | null) => void
}

/** How many findings there are of each severity, and which of them to show. */
export function SeverityFilter({ findings, value, onChange }: SeverityFilterProps) {
  return (
    <fieldset className={styles.filter} aria-label={text.filter}>
      <button type="button" aria-pressed={value === null} onClick={() => onChange(null)}>
        {text.all}
      </button>
      {severities.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length
        const label = counted[severity](count)
        return (
          <button
            key={severity}
            type="button"
            aria-pressed={value === severity}
            aria-label={label}
            title={label}
            onClick={() => onChange(value === severity ? null : severity)}
          >
            <SeverityIcon severity={severity} size={13} />
            {count}
          </button>
        )
      })}
    </fieldset>
  )
}
