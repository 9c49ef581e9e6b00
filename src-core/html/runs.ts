import { type Images, imagePlaceholder } from '../layout/layout-options.ts'
import type { Run } from '../layout/printed.ts'
import { base64 } from './base64.ts'
import { escapeHtml } from './escape.ts'

export interface HtmlSetting {
  readonly images: Images
  /** Notes that a mark has already been written for: only the first can be come back to. */
  readonly markedNotes: Set<number>
}

/** Runs as HTML; neighbouring runs of one link become one link. */
export function runsHtml(runs: readonly Run[], setting: HtmlSetting): string {
  const groups: { address: string | null; html: string }[] = []
  for (const run of runs) {
    const address = 'link' in run ? run.link : null
    const last = groups.at(-1)
    if (last && last.address === address) last.html += runHtml(run, setting)
    else groups.push({ address, html: runHtml(run, setting) })
  }
  return groups
    .map(({ address, html }) => (address === null ? html : `<a href="${escapeHtml(address)}">${html}</a>`))
    .join('')
}

function runHtml(run: Run, setting: HtmlSetting): string {
  switch (run.kind) {
    case 'break':
      return '<br>'
    case 'note':
      return noteMark(run.number, setting)
    case 'image': {
      const image = setting.images.get(run.src)
      if (!image) return escapeHtml(imagePlaceholder(run))
      const type = image.type === 'jpg' ? 'jpeg' : image.type
      const size = `width="${image.width}" height="${image.height}"`
      return `<img src="data:image/${type};base64,${base64(image.bytes)}" alt="${escapeHtml(run.alt)}" ${size}>`
    }
    case 'text': {
      const { bold, italic, strike, code } = run.style
      let html = escapeHtml(run.text)
      if (code) html = `<code>${html}</code>`
      if (strike) html = `<s>${html}</s>`
      if (italic) html = `<em>${html}</em>`
      if (bold) html = `<strong>${html}</strong>`
      return html
    }
  }
}

function noteMark(number: number, { markedNotes }: HtmlSetting): string {
  const id = markedNotes.has(number) ? '' : ` id="note-${number}-mark"`
  markedNotes.add(number)
  return `<sup><a${id} href="#note-${number}" role="doc-noteref">${number}</a></sup>`
}
