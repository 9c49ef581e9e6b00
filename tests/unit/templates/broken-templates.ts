/** A template that is as short as one can be and has a bit of everything. */
export const sound = `---
id: ours
name: Ours
description: What we write.
audience: Us.
source: Our own.
document:
  stage: hypothesis
parts:
  - id: press-release
    title: Press release
    required: true
    budget: { words: { min: 10, max: 500 } }
    sections:
      - id: headline
        title: Headline
        aliases: [Big line]
        required: true
      - id: summary
        title: Summary
        aliases: [Gist]
        required: validated
    orders:
      - id: other
        name: Other
        sections: [summary, headline]
  - id: internal-faq
    title: Internal FAQ
    questions:
      - text: Why now?
        topic: why-now
        role: finance
leavesOut: [dateline]
---
`

export interface Break {
  readonly name: string
  readonly bytes: Uint8Array
  readonly line: number
  readonly column: number
  readonly field: string
  /** Words of the message. */
  readonly expected: string
}

const encoder = new TextEncoder()

function replaced(name: string, from: string, to: string, place: Partial<Break> & { expected: string }): Break {
  if (!sound.includes(from)) throw new Error(`${name}: the sound template has no “${from}”.`)
  const text = sound.replace(from, () => to)
  const before = sound.slice(0, sound.indexOf(from))
  return { name, bytes: encoder.encode(text), line: before.split('\n').length, column: 1, field: '', ...place }
}

function written(name: string, text: string | Uint8Array, place: Omit<Break, 'name' | 'bytes'>): Break {
  return { name, bytes: typeof text === 'string' ? encoder.encode(text) : text, ...place }
}

const laughs = Array.from(
  { length: 9 },
  (_, i) => `  a${i + 1}: &a${i + 1} [${'*a'.concat(String(i), ', ').repeat(9)}x]`,
)

/** Every way to break a template file that we could think of, with the place and words of the error it must give. */
export const breaks: readonly Break[] = [
  written('no front matter', '# Press release\n', { line: 1, column: 1, field: '', expected: 'YAML front matter' }),
  replaced('front matter not closed', 'leavesOut: [dateline]\n---\n', 'leavesOut: [dateline]\n', {
    line: 1,
    expected: 'front matter between two lines of three hyphens',
  }),
  written('an empty file', '', { line: 1, column: 1, field: '', expected: 'YAML front matter' }),
  written('empty front matter', '---\n---\n', { line: 1, column: 1, field: 'id', expected: 'text; it is missing' }),
  written('a list instead of keys', '---\n- id: ours\n---\n', {
    line: 1,
    column: 1,
    field: '',
    expected: 'a mapping of keys',
  }),
  replaced('a quotation mark that is not closed', 'name: Ours', 'name: "Ours', {
    column: 7,
    expected: 'valid YAML, but missing closing',
  }),
  replaced('a colon in bare text', 'name: Ours', 'name: Ours: the best', {
    column: 7,
    expected: 'valid YAML, but nested mappings',
  }),
  replaced('tabs for indentation', '  - id: press-release', '\t- id: press-release', {
    line: 10,
    column: 1,
    expected: 'spaces, not tabs',
  }),
  replaced('wrong indentation', '    title: Internal FAQ', '   title: Internal FAQ', {
    expected: 'valid YAML',
  }),
  replaced('a key twice', 'name: Ours\n', 'name: Ours\nname: Theirs\n', { line: 4, expected: 'every key once' }),
  replaced('an unknown key', '    title: Press release\n', '    title: Press release\n    colour: blue\n', {
    line: 12,
    column: 5,
    field: 'parts[0].colour',
    expected: 'one of id, title, aliases, required, budget, guidance, placeholder, sections, orders, questions',
  }),
  replaced('a misspelt key', 'source: Our own', 'soruce: Our own', {
    column: 1,
    field: 'soruce',
    expected: 'found “soruce”',
  }),
  replaced('a missing id', 'id: ours\n', '', { line: 1, column: 1, field: 'id', expected: 'it is missing' }),
  replaced('an id with spaces', 'id: ours', 'id: Our Own', {
    column: 5,
    field: 'id',
    expected: 'lower-case words joined by hyphens, such as press-release; found "Our Own"',
  }),
  replaced('a number for a text', 'name: Ours', 'name: 2027', {
    column: 7,
    field: 'name',
    expected: 'text; found 2027, which YAML reads as a number: put it in quotation marks',
  }),
  replaced('a yes for a text', 'name: Ours', 'name: true', {
    column: 7,
    field: 'name',
    expected: 'text; found true, which YAML reads as true or false: put it in quotation marks',
  }),
  replaced('a date for a stage', 'required: validated', 'required: 2027-03-01', {
    column: 19,
    field: 'parts[0].sections[1].required',
    expected: 'true or false, or one of hypothesis, validated, growth; found "2027-03-01"',
  }),
  replaced('a text for a list', 'aliases: [Gist]', 'aliases: Gist', {
    column: 18,
    field: 'parts[0].sections[1].aliases',
    expected: 'a list; found "Gist"',
  }),
  replaced('an empty text', 'title: Summary', "title: ''", {
    column: 16,
    field: 'parts[0].sections[1].title',
    expected: 'some text',
  }),
  replaced('nothing after a key', 'title: Summary', 'title:', {
    column: 9,
    field: 'parts[0].sections[1].title',
    expected: 'text; nothing stands there',
  }),
  replaced('an unknown stage', 'required: validated', 'required: launched', {
    column: 19,
    field: 'parts[0].sections[1].required',
    expected: 'hypothesis, validated, growth; found "launched"',
  }),
  replaced('an unknown section', '- id: summary', '- id: sumary', {
    column: 13,
    field: 'parts[0].sections[1].id',
    expected: 'or an id of your own that begins with own-, such as own-adoption; found "sumary"',
  }),
  replaced('an unknown part', '- id: internal-faq', '- id: stakeholder-faq', {
    column: 9,
    field: 'parts[1].id',
    expected: 'one of press-release, customer-faq, internal-faq, appendix; found "stakeholder-faq"',
  }),
  replaced('a section twice', '- id: summary', '- id: headline', {
    column: 13,
    field: 'parts[0].sections[1].id',
    expected: 'every id once; found “headline” again',
  }),
  replaced(
    'a section in the wrong part',
    '    questions:\n',
    '    sections: [{ id: summary, title: Gist of it }]\n    questions:\n',
    {
      column: 22,
      field: 'parts[1].sections[0].id',
      expected: 'success-metrics, or questions instead of sections',
    },
  ),
  replaced('an alias used twice', 'aliases: [Gist]', 'aliases: [Gist, The big line!]', {
    column: 25,
    field: 'parts[0].sections[1].aliases[1]',
    expected: 'a wording of its own; “The big line!” means “Headline” already',
  }),
  replaced('a budget whose min is over its max', 'min: 10, max: 500', 'min: 600, max: 500', {
    column: 22,
    field: 'parts[0].budget.words',
    expected: 'min ≤ ideal ≤ max',
  }),
  replaced('half a word', 'min: 10', 'min: 10.5', {
    column: 29,
    field: 'parts[0].budget.words.min',
    expected: 'a whole number; found 10.5',
  }),
  replaced('an unknown role', 'role: finance', 'role: accounting', {
    column: 15,
    field: 'parts[1].questions[0].role',
    expected: 'finance, legal',
  }),
  replaced('an order that forgets a section', '[summary, headline]', '[summary, summary]', {
    column: 29,
    field: 'parts[0].orders[0].sections[1]',
    expected: 'every section once; found “summary” again',
  }),
  replaced('orders with a body', '---\n', '---\n', {
    line: 24,
    column: 7,
    field: 'parts[0].orders',
    expected: 'no body',
  }),
  replaced('something left out and listed', 'leavesOut: [dateline]', 'leavesOut: [headline]', {
    column: 13,
    field: 'leavesOut[0]',
    expected: 'only what the parts do not list',
  }),
  replaced('a sample without its document', 'id: ours\n', 'id: ours\nsample: true\n', {
    line: 10,
    column: 1,
    field: 'parts',
    expected: 'one of id, name, description, audience, source, document, sample, template',
  }),
  written(
    'a sample with nothing below',
    '---\nid: a\nname: A\ndescription: A\naudience: A\nsource: A\nsample: true\ntemplate: ours\n---\n',
    {
      line: 7,
      column: 9,
      field: 'sample',
      expected: 'the sample below the front matter',
    },
  ),
  written('aliases that multiply', `---\nid: ours\nbomb:\n  a0: &a0 [x]\n${laughs.join('\n')}\n---\n`, {
    line: 1,
    column: 1,
    field: '',
    expected: 'excessive alias count',
  }),
  replaced('an alias that points nowhere', 'name: Ours', 'name: *ours', {
    column: 7,
    expected: '“*ours” is not defined above',
  }),
  replaced('two YAML documents', 'parts:\n', '...\nparts:\n', { line: 10, column: 1, expected: 'one YAML document' }),
  written('UTF-16', new Uint8Array([0xff, 0xfe, ...[...sound].flatMap((letter) => [letter.charCodeAt(0), 0])]), {
    line: 1,
    column: 1,
    field: '',
    expected: 'binary, or UTF-16',
  }),
  written(
    'Latin-1',
    new Uint8Array([...encoder.encode(sound.slice(0, sound.indexOf('What'))), 0xe9, ...encoder.encode('\n---\n')]),
    { line: 4, column: 1, field: '', expected: 'UTF-8, but a byte is not valid there' },
  ),
  written('2 MB', `${sound}${'Text. '.repeat(350_000)}`, {
    line: 1,
    column: 1,
    field: '',
    expected: 'at most 1 MB; the file has 2.1 MB',
  }),
].map((each) =>
  each.name === 'orders with a body' ? { ...each, bytes: encoder.encode(`${sound}\n# Press release\n`) } : each,
)
