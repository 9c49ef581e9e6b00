import fc from 'fast-check'
import { vi } from 'vitest'

/** Number of runs of each property; `FC_RUNS=10000 npx vitest run tests/property/markdown` looks harder. */
export const runs = Number(process.env.FC_RUNS ?? (process.env.CI === 'true' ? 500 : 150))

/** Long enough for many runs on a busy machine; nothing here measures time. */
vi.setConfig({ testTimeout: Math.max(600_000, runs * 500) })

const syntax = [
  ...['# ', '## ', '### ', '- ', '* ', '+ ', '1. ', '2) ', '> ', '    ', '  ', ' ', '\t', '```', '~~~', '```js x'],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '*', '**', '_', '__', '`', '``', '[', ']', '](', '](/u)', '!['],
  ...['[a]', '[a]: /u\n', '[b]: <x y> "t"\n', '[^1]', '[^1]: x\n', '<div>', '</div>', '<!--', '-->', '<b>', '</b>'],
  ...[
    '&amp;',
    '&copy;',
    '&#10;',
    '&#32;',
    '&',
    '\\',
    '\\*',
    '\\\n',
    '  \n',
    '|',
    '| a | b |\n',
    '|-|-|\n',
    '|:-:|--|\n',
  ],
  ...['---', '---\n', '===\n', '+++\n', '***\n', '~~', '~', '[ ] ', '[x] ', 'https://x.example', 'www.x.example'],
  ...['a@b.example', '<br>', '!', '1', '1.', '$5', ':', '"', "'", '(', ')', '<', '>', '{', '}', '=', '#', '-', '+'],
  ...['$$', '$$\n', '$$\n', ':::', ':::\n', ':::a\n', '::::b\n', ' {#id}'],
  ...['word', 'two words', 'snake_case', '\u00a0', '\u200b', '漢字', '😀', 'é', '\0', '\ufeff', '\u2028'],
]

/** Text that is full of Markdown syntax in places where it was not meant to be. */
export const chaoticMarkdown = fc.array(fc.constantFrom(...syntax), { maxLength: 24 }).map((parts) => parts.join(''))

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'The',
        'team',
        'ships',
        'AT&T',
        'snake_case',
        '3 * 4',
        '[owner]',
        '1.5',
        '$5',
        'a|b',
        '“quoted”',
        '漢字',
        '😀',
      ],
      ...[
        '**bold**',
        '__strong__',
        '*it*',
        '_it_',
        '`co\\de`',
        '~~gone~~',
        '[link](/u "t")',
        '[ref][a]',
        '[](t.md)',
        '[][a]',
        '&copy;',
        '\\*',
      ],
      ...['![alt](i.png)', '<b>x</b>', '[^1]', 'https://x.example', '<https://y.example>'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' '))

const line = fc.tuple(fc.constantFrom('Text', 'More', 'So'), words).map((parts) => parts.join(' '))
const lines = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '  \n', '\\\n'))
  .map(([all, between]) => all.join(between))
const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

const list = fc
  .record({
    items: fc.array(line, { minLength: 1, maxLength: 4 }),
    marker: fc.constantFrom('-', '*', '+', '1.', '3)'),
    between: fc.constantFrom('\n', '\n\n'),
    nested: fc.option(line),
    task: fc.constantFrom('', '', '[ ] ', '[x] '),
  })
  .map(({ items, marker, between, nested, task }) => {
    const deep = nested === null ? '' : `\n${' '.repeat(marker.length + 1)}- ${nested}`
    return items
      .map((item, i) => `${marker.replace(/\d+/, (n) => String(Number(n) + i))} ${task}${item}${i === 0 ? deep : ''}`)
      .join(between)
  })

const table = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [row(['Metric', 'Target']), '| :-- | --: |', ...rows.map(row)].join('\n')
})

const block = fc.oneof(
  { weight: 4, arbitrary: lines },
  line.map((text) => `## ${text}`),
  line.map((text) => `${text}\n---`),
  list,
  lines.map((text) => `> ${indented(text, '> ')}`),
  line.map((text) => `> - ${text}\n>\n> ${text}`),
  line.map((text) => `\`\`\`js meta\n${text}\n\n  *x*\n\`\`\``),
  table,
  fc.constantFrom('$$\nx_1 \\\\ *y*\n\n- z\n$$', '$$ E = mc^2 $$', ':::note\n\n- a\n\n:::', '- a\n\n  $$\n  x\n  $$'),
  fc.constantFrom('***', '<!-- note\n\nkept -->', '<div>\nraw\n</div>', '[^1]: A note.'),
)

/**
 * A well-formed document. A heading stands between any two blocks that could run into each other, so that whatever is
 * done to one block, no other has a reason to change.
 */
export const markdownDocument = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    frontMatter: fc.constantFrom('', '---\ntitle: x # y\n---\n\n', '+++\nt = 1\n+++\n'),
    gap: fc.constantFrom('\n\n', '\n\n\n'),
    end: fc.constantFrom('\n', '', '\n\n'),
  })
  .map(({ blocks, lineEnd, mark, frontMatter, gap, end }) => {
    const body = [...blocks.flatMap((text) => [text, '# Divider']), '[a]: /reference "title"'].join(gap)
    return mark + (frontMatter + body + end).replaceAll('\n', lineEnd)
  })
