import { columnWidths } from '../layout/column-widths.ts'
import type { PrintedBlock, PrintedCell, PrintedItem, PrintedTable } from '../layout/printed.ts'
import { escapeHtml } from './escape.ts'
import { type HtmlSetting, runsHtml } from './runs.ts'

type Kind<K extends PrintedBlock['kind']> = Extract<PrintedBlock, { kind: K }>

/** Writes printed blocks as HTML. */
export class HtmlBlocks {
  private readonly setting: HtmlSetting
  /** How much deeper headings are than written: one where the document has a title, which is the page's only `h1`. */
  private readonly depth: number

  constructor(setting: HtmlSetting, titled: boolean) {
    this.setting = setting
    this.depth = titled ? 1 : 0
  }

  all(blocks: readonly PrintedBlock[]): string {
    return blocks.map((block) => this.block(block)).join('\n')
  }

  private block(block: PrintedBlock): string {
    const id = ids(block.anchors)
    const text = () => `${id.more}${this.runs(block)}`
    switch (block.kind) {
      case 'title':
        return `<h1${id.own}>${text()}</h1>`
      case 'subtitle':
        return `<p${id.own} class="subtitle" role="doc-subtitle">${text()}</p>`
      case 'heading':
        return element(
          `h${Math.min(6, block.level + this.depth)}`,
          block.level === 1 ? `${id.own} class="part"` : id.own,
          text(),
        )
      case 'question':
        return element(
          `h${2 + this.depth}`,
          `${id.own} class="question"`,
          `<span class="number">${block.number}.</span> ${text()}`,
        )
      case 'paragraph':
        return `<p${id.own}>${text()}</p>`
      case 'quote':
        return `<blockquote${id.own}>${id.more}\n${this.all(block.blocks)}\n</blockquote>`
      case 'list':
        return this.list(block, id)
      case 'code':
        return `<pre${id.own}>${id.more}<code>${escapeHtml(block.text)}</code></pre>`
      case 'table':
        return this.table(block, id)
      case 'rule':
        return `<hr${id.own}>`
    }
  }

  private runs(block: PrintedBlock): string {
    return 'runs' in block ? runsHtml(block.runs, this.setting) : ''
  }

  private list({ ordered, start, tight, items }: Kind<'list'>, id: Ids): string {
    const tasks = !ordered && items.every(({ checked }) => checked !== null)
    const attributes = `${id.own}${tasks ? ' class="tasks"' : tight ? '' : ' class="loose"'}`
    const content = items.map((item, i) => `<li>${i === 0 ? id.more : ''}${this.item(item)}</li>`).join('\n')
    if (!ordered) return `<ul${attributes}>\n${content}\n</ul>`
    return `<ol${attributes}${start === 1 ? '' : ` start="${start}"`}>\n${content}\n</ol>`
  }

  private item({ checked, blocks }: PrintedItem): string {
    const box =
      checked === null
        ? ''
        : `<span role="img" aria-label="${checked ? 'done' : 'not done'}">${checked ? '☑' : '☐'}</span> `
    const [first, ...rest] = blocks
    if (first?.kind !== 'paragraph') return box + this.all(blocks)
    const opening = `<p${ids(first.anchors).own}>${box}${this.runs(first)}</p>`
    return rest.length === 0 ? opening : `${opening}\n${this.all(rest)}`
  }

  private table(table: PrintedTable, id: Ids): string {
    const { align, header, rows } = table
    // Classes, since a page whose policy blocks style attributes shows this too.
    const columns = columnWidths(table, 100).map((percent) => `<col class="w${percent}">`)
    const row = (cells: readonly PrintedCell[], tag: 'th' | 'td') => {
      const content = cells.map((cell, i) => {
        const look = align[i] ? ` class="${align[i]}"` : ''
        return element(tag, `${tag === 'th' ? ' scope="col"' : ''}${look}`, runsHtml(cell, this.setting))
      })
      return `<tr>${content.join('')}</tr>`
    }
    const head = header ? `<thead>\n${row(header, 'th')}\n</thead>\n` : ''
    const body = `<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>`
    return `${id.more}<table${id.own}>\n<colgroup>${columns.join('')}</colgroup>\n${head}${body}\n</table>`
  }
}

function element(tag: string, attributes: string, content: string): string {
  return `<${tag}${attributes}>${content}</${tag}>`
}

/** A block has one id; the names after the first stand in front of its content. */
interface Ids {
  readonly own: string
  readonly more: string
}

function ids([first, ...more]: readonly string[]): Ids {
  return {
    own: first === undefined ? '' : ` id="${first}"`,
    more: more.map((name) => `<span id="${name}"></span>`).join(''),
  }
}
