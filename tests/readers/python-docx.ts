import { spawnSync } from 'node:child_process'
import { outsideProgram, run } from './outside-program.ts'

// Debian's package belongs to the system's Python, which need not be the first one on the path.
const python = ['/usr/bin/python3', 'python3'].find(
  (candidate) => spawnSync(candidate, ['-c', 'import docx'], { stdio: 'ignore' }).status === 0,
)

export const pythonDocx = outsideProgram('python-docx', [python ?? 'python3', '-c', 'import docx'])

export interface PythonDocxReading {
  readonly paragraphs: readonly { style: string; text: string; pageBreakBefore: boolean; keepNext: boolean }[]
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly styles: readonly string[]
  readonly page: { width: number; height: number; left: number; right: number; top: number; bottom: number }
  readonly header: readonly string[]
  readonly footer: readonly string[]
  readonly properties: { title: string; author: string; subject: string; created: string; modified: string }
}

const script = `
import docx, json, sys
d = docx.Document(sys.argv[1])
s = d.sections[0]
p = d.core_properties
def effective(paragraph, name):
    value = getattr(paragraph.paragraph_format, name)
    style = paragraph.style
    while value is None and style is not None:
        value = getattr(style.paragraph_format, name)
        style = style.base_style
    return bool(value)
print(json.dumps({
  'paragraphs': [{'style': x.style.name, 'text': x.text, 'pageBreakBefore': bool(x.paragraph_format.page_break_before), 'keepNext': effective(x, 'keep_with_next')} for x in d.paragraphs],
  'tables': [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
  'styles': [x.name for x in d.styles],
  'page': {'width': s.page_width.inches, 'height': s.page_height.inches, 'left': s.left_margin.inches, 'right': s.right_margin.inches, 'top': s.top_margin.inches, 'bottom': s.bottom_margin.inches},
  'header': [x.text for x in s.header.paragraphs],
  'footer': [x.text for x in s.footer.paragraphs],
  'properties': {'title': p.title, 'author': p.author, 'subject': p.subject, 'created': p.created.isoformat(), 'modified': p.modified.isoformat()},
}))
`

/** A DOCX as python-docx reads it; lengths in inches. Versions before 1.0 leave out the text of hyperlinks. */
export async function readWithPythonDocx(file: string): Promise<PythonDocxReading> {
  return JSON.parse(await run(python ?? 'python3', ['-c', script, file])) as PythonDocxReading
}
