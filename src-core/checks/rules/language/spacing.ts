import { type ProseReport, proseRule } from '../../rule.ts'

export const spacing = proseRule({
  id: 'spacing',
  title: 'Spaces stand where they belong',
  group: 'language',
  severity: 'note',
  source: 'English typesetting; every proof-reader marks it.',
  why: 'Small slips make a reader look for bigger ones.',
  titles: true,
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nKitebank opens , and it is free.\n',
      '# Press release\n\n## Solution\n\nKitebank opens .\n',
      '# Internal FAQ\n\n## Why now ?\n\nThe law changed.\n',
      '# Internal FAQ\n\n## Why now?\n\n- The law changed ( in March ).\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nKitebank opens, and it is free (in Berlin).\n',
      '# Press release\n\n## Solution\n\nFiles are .csv or .xlsx; it runs on .NET, and waits … and waits ... at .5 seconds.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe law `changed , here` and nowhere else :) or so.\n',
      '# Press release\n\n## Customer quote\n\n“It opens , and it is free .” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## Why now?\n\n- [ ] call the shelter\n- [x] write it down\n',
    ],
  },
  check({ text }) {
    const reports: ProseReport[] = []
    for (const { index, 0: found } of text.matchAll(beforeMark)) {
      if (!wordEnds.test(text.slice(Math.max(0, index - 2), index))) continue
      reports.push({
        from: index,
        to: index + found.length,
        message: `No space stands before “${found.trim()}”.`,
        fix: { replacement: found.trim() },
      })
    }
    if (!text.includes('( ') && !text.includes(' )')) return reports
    for (const { index, 0: found } of text.matchAll(inBrackets))
      reports.push({
        from: index,
        to: index + found.length,
        message: 'No space stands inside brackets.',
        fix: { replacement: found.trim() },
      })
    return reports
  },
})

/** A mark behind a space and before another or the end; not “…”, “:)”, “.csv”. What stands before is looked at by itself, in a third of the time. */
const beforeMark = / [,.;?!](?=\s|$)/g
const wordEnds = /[\p{L}\p{N})]$/u
const inBrackets = /\( (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?]) \)/gu
