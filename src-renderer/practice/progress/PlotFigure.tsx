import { type ReactNode, useId, useState } from 'react'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { Button } from '../../primitives/Button.tsx'
import type { PracticePage } from '../practice.ts'
import { usePractice } from '../use-practice.ts'
import styles from './PlotFigure.module.css'

const words = progressStrings.progress

export interface PlotFigureProps {
  readonly title: string
  /** What the plot says, in a sentence. */
  readonly summary: string
  readonly columns: readonly string[]
  /** One cell for each column; the first names the row. */
  readonly rows: readonly (readonly (string | number)[])[]
  /** What to do while there is nothing to plot; null when there is. */
  readonly empty: { readonly text: string; readonly page: keyof typeof words.go & PracticePage } | null
  /** The plot. It says nothing that the table does not. */
  readonly children: ReactNode
}

/** A plot with its table, which screen readers always have and everybody can ask for. */
export function PlotFigure({ title, summary, columns, rows, empty, children }: PlotFigureProps) {
  const { practice } = usePractice()
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <h3 id={id}>{title}</h3>
        {empty === null ? (
          <Button
            look="plain"
            aria-label={`${asTable ? words.showPlot : words.showTable}: ${title}`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? words.showPlot : words.showTable}
          </Button>
        ) : null}
        <p>{empty?.text ?? summary}</p>
      </figcaption>
      {empty === null ? (
        <>
          {asTable ? null : (
            <div aria-hidden className={styles.plot}>
              {children}
            </div>
          )}
          <div
            className={asTable ? styles.table : 'visually-hidden'}
            // In a narrow window it scrolls, which the keyboard has to reach.
            tabIndex={asTable ? 0 : undefined}
          >
            <table aria-label={words.tableNamed(title)}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col" data-words={isWords(rows[0]?.[columns.indexOf(column)]) || undefined}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([name, ...cells], index) => (
                  // Two drafts may be of one day.
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else that tells it from others.
                  <tr key={index}>
                    <th scope="row">{name}</th>
                    {cells.map((cell, column) => (
                      <td key={columns[column + 1]} data-words={isWords(cell) || undefined}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : (
        <Button className={styles.go} onClick={() => practice.show(empty.page)}>
          {words.go[empty.page]}
        </Button>
      )}
    </figure>
  )
}

/** Words stand left in a column, numbers right. */
function isWords(cell: string | number | undefined): boolean {
  return typeof cell === 'string' && /^\p{L}/u.test(cell)
}
