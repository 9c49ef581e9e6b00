import type { NumberingDefinition } from 'docx'
import * as looks from '../layout/looks.ts'
import { twips } from './styles.ts'

/** Word has nine levels of lists, 0 to 8. */
export const deepestLevel = 8

/** How far a list item's text stands to the right of what surrounds the list, in twips. */
export const listIndent = twips(looks.listIndent)

const questionIndent = twips(looks.questionIndent)

const bullets = ['•', '◦', '▪'] as const

/** Where a paragraph takes its number from. */
export interface NumberingReference {
  readonly reference: string
  readonly level: number
  readonly instance: number
}

/**
 * The numbering of one document. Every ordered list and every FAQ gets a definition of its own, because lists that
 * share one count on where the other ended. A reference that has no definition makes the file invalid without an error
 * from the library, so references are only made here.
 */
export class Numbering {
  private readonly definitions = new Map<string, NumberingDefinition>()

  get config(): readonly NumberingDefinition[] {
    return [...this.definitions.values()]
  }

  bulletList(level: number): NumberingReference {
    const reference = 'bullets'
    if (!this.definitions.has(reference))
      this.define(reference, (at) => ({ format: 'bullet', text: bullets[at % bullets.length] ?? '•', start: 1 }))
    return { reference, level: Math.min(level, deepestLevel), instance: 0 }
  }

  /** A list of its own at each call; give the result to all of the list's items. */
  orderedList(level: number, start: number): NumberingReference {
    const reference = `list-${this.definitions.size}`
    this.define(reference, (at) => ({
      // Digits at every depth, as Markdown numbers: a text that refers to “step 2” must find it.
      format: 'decimal',
      text: `%${at + 1}.`,
      start: at === level ? start : 1,
    }))
    return { reference, level: Math.min(level, deepestLevel), instance: 0 }
  }

  questions(list: string): NumberingReference {
    const reference = `questions-${list}`
    this.definitions.set(reference, {
      reference,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          alignment: 'left',
          style: { run: { bold: true }, paragraph: { indent: { left: questionIndent, hanging: questionIndent } } },
        },
      ],
    })
    return { reference, level: 0, instance: 0 }
  }

  private define(
    reference: string,
    look: (level: number) => { format: 'bullet' | 'decimal'; text: string; start: number },
  ): void {
    const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => ({
      level,
      alignment: 'left' as const,
      ...look(level),
      style: { paragraph: { indent: { left: (level + 1) * listIndent, hanging: listIndent } } },
    }))
    this.definitions.set(reference, { reference, levels })
  }
}
