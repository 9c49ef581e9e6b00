import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { p, run, wordFile } from '../import/word-files.ts'
import { dateline, scratchFolder } from './command.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAADklEQVR4nGNgQAX/kQkAA/8B/xgXhZ0AAAAASUVORK5CYII=',
  'base64',
)
const word = wordFile({
  body: `${p('FAQ', '<w:outlineLvl w:val="0"/>')}<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A chart"/><a:blip r:embed="in"/></wp:inline></w:drawing></w:r><w:ins w:author="Bo">${run(' new')}</w:ins></w:p>`,
  relationships: '<Relationship Id="in" Type="http://x/image" Target="media/a.png"/>',
  files: { 'word/media/a.png': png },
  comments: `<w:comment w:id="1" w:author="Mara">${p('Source?')}</w:comment>`,
})

describe('import', () => {
  it('writes the document, its images beside it, and what it decided on standard error', async () => {
    const cwd = scratchFolder()
    mkdirSync(path.join(cwd, 'docs'))
    writeFileSync(path.join(cwd, 'plan.docx'), word)
    const { code, out, err } = await dateline(['import', 'plan.docx', '--out', 'docs/plan.md'], { cwd })
    expect([code, out]).toEqual([0, ''])
    expect(readFileSync(path.join(cwd, 'docs/plan.md'), 'utf8')).toMatch(
      /^# FAQ\n\n!\[A chart\]\(plan-images\/image-1\.png\) new\n\n<!-- Comments of reviewers\n/,
    )
    expect(readFileSync(path.join(cwd, 'docs/plan-images/image-1.png')).equals(png)).toBe(true)
    expect(err).toContain('plan.docx: Tracked changes by Bo (1 insertion) were accepted.')
    expect(err).toContain('plan.docx: Comment of Mara: Source?')
  })

  it('keeps images in the text on standard output, and shows tracked changes if asked', async () => {
    const { out } = await dateline(['import', '-', '--changes', 'show'], { stdin: word })
    expect(out).toContain(`![A chart](data:image/png;base64,${png.toString('base64')})<ins> new</ins>`)
  })

  it('takes HTML and Markdown too', async () => {
    const html = '<!doctype html><h1>FAQ</h1><p>Is it <b>loud</b>? <a href="javascript:x">No</a></p><script>x</script>'
    expect((await dateline(['import', '-'], { stdin: html })).out).toBe('# FAQ\n\nIs it **loud**? No\n')
    expect((await dateline(['import', '-'], { stdin: '* as  it\n* stands' })).out).toBe('* as  it\n* stands')
  })

  it('says why a file cannot be imported, exits 2 and writes nothing', async () => {
    const cwd = scratchFolder()
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(100).fill(0)])
    writeFileSync(path.join(cwd, 'old.docx'), old)
    const { code, err } = await dateline(['import', 'old.docx', '--out', 'new.md'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^dateline: “old\.docx” could not be imported\. It is a document of Word 97 to 2003/)
    expect(existsSync(path.join(cwd, 'new.md'))).toBe(false)
    const binary = await dateline(['import', '-'], { stdin: Buffer.from([1, 0, 2]) })
    expect(binary.err).toContain('is not a text file')
  })

  it('never writes over a document or an image unasked', async () => {
    const cwd = scratchFolder()
    writeFileSync(path.join(cwd, 'plan.docx'), word)
    writeFileSync(path.join(cwd, 'plan.md'), 'mine')
    expect((await dateline(['import', 'plan.docx', '--out', 'plan.md'], { cwd })).code).toBe(2)
    expect(readFileSync(path.join(cwd, 'plan.md'), 'utf8')).toBe('mine')
    expect(existsSync(path.join(cwd, 'plan-images'))).toBe(false)
    expect((await dateline(['import', 'plan.docx', '--out', 'plan.md', '--force'], { cwd })).code).toBe(0)
  })
})
