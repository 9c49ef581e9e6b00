import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, ImageRun, type ParagraphChild, Tab, TextRun } from 'docx'
import { type ImageBytes, type Images, imagePlaceholder } from '../layout/layout-options.ts'
import type { Run } from '../layout/printed.ts'
import { codeFont, styleIds } from './styles.ts'

/** What the runs of a document need to know of it. */
export interface RunSetting {
  readonly images: Images
  /** Largest an image may be, in twips. */
  readonly room: { readonly width: number; readonly height: number }
  /** Notes that a footnote mark has already been printed for: Word's footnotes have one mark each. */
  readonly printedNotes: Set<number>
}

const twipsPerPixel = 15

/** The children of a paragraph; neighbouring runs of one link become one hyperlink. */
export function paragraphChildren(runs: readonly Run[], setting: RunSetting): ParagraphChild[] {
  const groups: { address: string | null; children: ParagraphChild[] }[] = []
  for (const run of runs) {
    const address = 'link' in run ? run.link : null
    const last = groups.at(-1)
    const group = last && last.address === address ? last : { address, children: [] }
    if (group !== last) groups.push(group)
    group.children.push(runChild(run, address !== null, setting))
  }
  return groups.flatMap(({ address, children }) =>
    address === null ? children : [new ExternalHyperlink({ link: address, children })],
  )
}

function runChild(run: Run, linked: boolean, setting: RunSetting): ParagraphChild {
  const hyperlink = linked ? { style: styleIds.hyperlink } : {}
  switch (run.kind) {
    case 'break':
      return new TextRun({ break: 1 })
    case 'note':
      return noteMark(run.number, setting)
    case 'image': {
      const image = setting.images.get(run.src)
      return image ? picture(image, run.alt, setting) : new TextRun({ text: imagePlaceholder(run), ...hyperlink })
    }
    case 'text': {
      const { bold, italic, strike, code } = run.style
      return new TextRun({
        children: withTabs(run.text),
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
        ...(strike && { strike }),
        ...(code && { style: styleIds.inlineCode }),
        ...hyperlink,
        // A run has one character style, so code inside a link keeps the link's and only looks like code.
        ...(code && linked && { font: codeFont }),
      })
    }
  }
}

/** Text as children of a run, each tab an element of its own: Word has no tab character. */
export function withTabs(text: string): (string | Tab)[] {
  return text.split('\t').flatMap((piece, i) => [...(i > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])])
}

function noteMark(number: number, { printedNotes }: RunSetting): ParagraphChild {
  if (printedNotes.has(number)) return new TextRun({ text: String(number), superScript: true })
  printedNotes.add(number)
  return new FootnoteReferenceRun(number)
}

function picture(image: ImageBytes, alt: string, { room }: RunSetting): ParagraphChild {
  const scale = Math.min(1, room.width / twipsPerPixel / image.width, room.height / twipsPerPixel / image.height)
  return new ImageRun({
    type: image.type,
    data: image.bytes,
    transformation: {
      width: Math.max(1, Math.round(image.width * scale)),
      height: Math.max(1, Math.round(image.height * scale)),
    },
    altText: { name: alt, description: alt, title: alt },
  })
}

/** Longest bookmark name Word reads. */
const longestBookmark = 40

/**
 * Children that other places can point at. The names begin with an underscore, which hides them from Word's list of
 * bookmarks, and survive a round trip through other word processors.
 */
export function bookmarked(anchors: readonly string[], children: readonly ParagraphChild[]): ParagraphChild[] {
  return anchors.reduce<readonly ParagraphChild[]>(
    (inner, anchor) => [new Bookmark({ id: bookmarkName(anchor), children: inner })],
    children,
  ) as ParagraphChild[]
}

export function bookmarkName(anchor: string): string {
  return `_prfaq_${anchor.replaceAll('-', '_')}`.slice(0, longestBookmark)
}
