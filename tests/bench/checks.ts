import { readFileSync } from 'node:fs'
import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { retext } from 'retext'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import retextIntensify from 'retext-intensify'
import retextPassive from 'retext-passive'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextSimplify from 'retext-simplify'
import writeGood from 'write-good'
import { check } from '../../src-core/checks/check.ts'
import { rules } from '../../src-core/checks/registry.ts'
import type { Rule } from '../../src-core/checks/rule.ts'
import { languageRules } from '../../src-core/checks/rules/language.ts'
import { outline } from '../../src-core/document/outline.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import type { Outline } from '../../src-core/document/structure.ts'
import { countWords } from '../../src-core/document/words.ts'
import { openMarkdown } from '../../src-core/markdown/open.ts'
import { parseTemplate } from '../../src-core/templates/parse-template.ts'
import { sampleText } from './sample-text.ts'

/** A page of running text, in UTF-16 code units: 500 words. */
const page = 3000

/** What is typed into a paragraph after another, a letter at a key press. */
const typed = 'We asked forty teams in March what they had tried before, and how long it took. '

/**
 * CPU time in milliseconds of the middle one of some runs; the clock says more about other processes.
 * @param prepare makes what a run works on, which is not measured
 */
function cpu<T>(runs: number, prepare: () => T, work: (made: T) => void): number {
  const times = Array.from({ length: runs + 2 }, () => {
    const made = prepare()
    const before = process.cpuUsage()
    work(made)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return (
    times
      .slice(2)
      .sort((a, b) => a - b)
      .at(runs >> 1) ?? 0
  )
}

/** Prints what checks cost beside write-good and retext on the same text, and what a key press costs by size. */
export function measureChecks(templateFile: string): void {
  const template = parseTemplate(readFileSync(templateFile, 'utf8'), templateFile)
  const schema = documentSchema()
  const today = '2027-01-15'
  const open = (text: string): Node => openMarkdown(text, schema).doc
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const runs = 11

  const text = sampleText(6 * page)
  const words = countWords(text)
  // Every run gets a document of its own: what is kept of a block must not help the next run.
  const opened = (source: string) => () => {
    const doc = open(source)
    return { doc, outline: outline(doc, template) }
  }
  const plain = open(text).textBetween(0, open(text).content.size, '\n\n', ' ')
  const pipeline = retext()
    .use(retextEnglish)
    .use(retextEquality)
    .use(retextIntensify)
    .use(retextPassive)
    .use(retextReadability)
    .use(retextRepeatedWords)
    .use(retextSimplify)
  const checked = (chosen: readonly Rule[]) => (each: { readonly doc: Node; readonly outline: Outline }) => {
    check(each.doc, each.outline, { template, today }, chosen)
  }
  const nothing = () => null
  const good = cpu(runs, nothing, () => writeGood(plain))
  const rows = [
    [`all ${rules.length} rules`, cpu(runs, opened(text), checked(rules))],
    [`the ${languageRules.length} language rules`, cpu(runs, opened(text), checked(languageRules))],
    ['write-good', good],
    ['retext, six plugins', cpu(runs, nothing, () => pipeline.processSync(plain))],
  ] as const
  print(`\nchecks of ${words} words           ms of CPU   words a second   beside write-good`)
  for (const [name, time] of rows)
    print(
      `${name.padEnd(30)}${time.toFixed(1).padStart(8)}${Math.round((1000 * words) / time)
        .toLocaleString('en')
        .padStart(17)}${(time / good).toFixed(2).padStart(17)}×`,
    )

  print('\nchecks, ms of CPU            one key press      first check')
  for (const pages of [6, 60, 300]) {
    const source = sampleText(pages * page)
    let doc = open(source)
    const places: number[] = []
    doc.descendants((node, pos) => {
      if (node.type.name === 'paragraph' && node.content.size > 40) places.push(pos + 20)
    })
    // From the middle backwards, so that what is typed moves none of those that follow.
    const middle = Math.floor(places.length / 2)
    check(doc, outline(doc, template), { template, today })
    let pressed = 0
    const press = () => {
      const place = places[(middle - Math.floor(pressed / typed.length) + places.length) % places.length] ?? 0
      const letter = pressed % typed.length
      doc = new Transform(doc).insert(place + letter, schema.text(typed.charAt(letter))).doc
      pressed++
      return { doc, outline: outline(doc, template) }
    }
    // A session is long: the sentences before were typed in code that was not compiled yet.
    const work = checked(rules)
    for (let before = 0; before < 6 * typed.length; before++) work(press())
    const key = cpu(4 * typed.length, press, work)
    const first = cpu(3, opened(source), checked(rules))
    print(`${`${pages} pages`.padEnd(28)}${key.toFixed(2).padStart(14)}${first.toFixed(1).padStart(17)}`)
  }
}
