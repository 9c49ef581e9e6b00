import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { newDocumentText } from '../../src-core/templates/new-document.ts'
import { parseTemplate } from '../../src-core/templates/parse-template.ts'

export interface PageSample {
  readonly name: string
  readonly text: string
}

const repository = path.resolve(import.meta.dirname, '../..')
const words =
  'the of customers a in service who and wait for their order at counter with early driver price when morning is than on system asks route between every schedule, shipment to delivery confirmed within minutes after that team-wide “promise” costs $1.20 or 14 % less; nobody had measured it before. Today'.split(
    ' ',
  )

/** Running text of a number of words, the same for the same numbers. */
export function filler(count: number, seed: number): string {
  let state = seed * 2654435761
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return words[state % words.length] ?? ''
  }
  return Array.from({ length: count }, next).join(' ')
}

/** A template's new document with about so many words under each of its headings, in paragraphs of sixty at most. */
export function filledTemplate(file: string, perHeading: number): PageSample {
  const name = path.basename(file)
  const text = newDocumentText(parseTemplate(readFileSync(file, 'utf8'), name), { today: '2026-11-23' })
  let heading = 0
  const paragraphs = (count: number): string =>
    count <= 60 ? filler(count, ++heading) : `${filler(60, ++heading)}\n\n${paragraphs(count - 60)}`
  // Lengths that vary, or every page would break at the same place.
  const filled = text.replace(
    /^##.*$/gm,
    (line) => `${line}\n\n${paragraphs(Math.round(perHeading * (0.4 + ((heading * 7) % 13) / 10)))}\n`,
  )
  return { name: `${name}, ${perHeading} words a heading`, text: filled }
}

export function templateFiles(): string[] {
  const folder = path.join(repository, 'templates')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.md') && /^---\r?\n[\s\S]*?^parts:/m.test(readFileSync(path.join(folder, file), 'utf8')),
    )
    .map((file) => path.join(folder, file))
}

/** The documents of a folder; none where there is no such folder. */
export function documentsIn(folder: string): PageSample[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .map((file) => ({ name: file, text: readFileSync(path.join(folder, file), 'utf8') }))
  } catch {
    return []
  }
}
