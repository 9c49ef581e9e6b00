import type { Score } from '../../src-core/checks/score.ts'
import { strings } from '../../src-core/strings.ts'
import styles from './ScoreTable.module.css'

const text = strings.ui.readiness

/** The score, group by group, and every line of why. */
export function ScoreTable({ score }: { readonly score: Score }) {
  return (
    <table className={styles.score}>
      <thead>
        <tr>
          <th scope="col">{text.group}</th>
          <th scope="col">{text.reasons}</th>
          <th scope="col">{text.pointsHeading}</th>
        </tr>
      </thead>
      <tbody>
        {score.groups.map(({ group, points, most, lines }) => (
          <tr key={group}>
            <th scope="row">{strings.ui.rules.groups[group]}</th>
            <td>
              <ul>
                {lines.map((line) => (
                  <li key={line.text}>
                    <span className={styles.signed}>{text.signed(line.points)}</span> {line.text}
                  </li>
                ))}
              </ul>
            </td>
            <td className={styles.points}>
              {text.of(points, most)}
              <meter min={0} max={most} value={points} aria-hidden />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
