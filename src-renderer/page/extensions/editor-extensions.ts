import type { AnyExtension, Extensions } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { documentExtensions } from '../../../src-core/document/schema.ts'
import { strings } from '../../../src-core/strings.ts'
import type { Template } from '../../../src-core/templates/template.ts'
import { Clipboard } from './clipboard.ts'
import { type EditedPiece, EditSource } from './edit-source.ts'
import { Find } from './find.ts'
import { FindingMarks } from './finding-marks.ts'
import { FocusedText } from './focused-text.ts'
import { OpenLinks } from './open-links.ts'
import { PageEnds } from './page-ends.ts'
import { Placeholders } from './placeholders.ts'
import { ProblemLock } from './problem-lock.ts'
import { SectionKeys } from './section-keys.ts'
import { SectionNames } from './section-names.ts'
import { SectionStyles } from './section-styles.ts'
import { type SlashItem, SlashMenu, type SlashMenuStore } from './slash-menu.ts'
import { type OnMisspelt, SpellingMarks } from './spelling-marks.ts'
import { WritingFocus } from './writing-focus.ts'

export interface EditorExtensionsOptions {
  /** What the document is read against now. */
  readonly template: () => Template
  /** Address under which the shell shows an image of the open document, or null. */
  readonly resolveImage: (src: string) => string | null
  /** Opens a link's address outside of the window. */
  readonly openLink: (address: string) => void
  /** Opens what edits the piece of text that is selected: source, or a link without text. */
  readonly onEditPiece: (what: EditedPiece) => void
  /** Told when pasted content had pictures that a document cannot hold. */
  readonly onPicturesLeftOut: (count: number) => void
  /** Told that a person wants suggestions for a misspelt word. */
  readonly onMisspelt: OnMisspelt
  /** What a slash offers to insert, and where it is shown. */
  readonly slashItems: () => readonly SlashItem[]
  readonly slashMenu: SlashMenuStore
}

/**
 * What an editor does beside holding a document: undo, cursors, keys in lists. The kit's nodes and marks are left out,
 * because the document has its own of each, which keep what Markdown can say; its trailing paragraph is left out, because it
 * changes a document that nobody edited.
 */
const editing = StarterKit.configure({
  dropcursor: { color: 'currentColor', class: 'drop-cursor' },
  listKeymap: { listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'orderedList'] }] },
  document: false,
  paragraph: false,
  text: false,
  heading: false,
  blockquote: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  codeBlock: false,
  horizontalRule: false,
  hardBreak: false,
  link: false,
  bold: false,
  italic: false,
  strike: false,
  code: false,
  underline: false,
  trailingNode: false,
})

/** The document's own extensions and those of an editor. None of them changes a document that nobody edits. */
export function editorExtensions(options: EditorExtensionsOptions): Extensions {
  const { template, resolveImage, openLink, onEditPiece, onPicturesLeftOut, onMisspelt, slashItems, slashMenu } =
    options
  return [
    ...documentExtensions.map((extension) => forEditing(extension, resolveImage)),
    Clipboard.configure({ onPicturesLeftOut }),
    editing,
    Find,
    SectionKeys,
    SectionNames.configure({ template }),
    SectionStyles,
    Placeholders.configure({ template }),
    FindingMarks,
    PageEnds,
    SpellingMarks.configure({ onMisspelt }),
    FocusedText,
    ProblemLock,
    WritingFocus,
    SlashMenu.configure({ items: slashItems, menu: slashMenu }),
    EditSource.configure({ open: onEditPiece }),
    OpenLinks.configure({ open: openLink }),
  ]
}

/** An extension of the document with what it shows and does in an editor only. */
function forEditing(extension: AnyExtension, resolveImage: (src: string) => string | null): AnyExtension {
  switch (extension.name) {
    case 'image':
      return extension.configure({ resolveImage })
    case 'codeBlock':
      // Without its plugin that makes a code block of whatever was copied in Visual Studio Code, Markdown as well.
      return extension.extend({ addProseMirrorPlugins: () => [] })
    case 'rawBlock':
      return extension.extend({
        renderHTML: ({ HTMLAttributes }: { HTMLAttributes: Record<string, unknown> }) => [
          'pre',
          { ...HTMLAttributes, class: 'raw-block', 'data-label': strings.ui.source.kept },
          ['code', 0],
        ],
      })
    case 'emptyLink':
      return extension.extend({
        renderHTML: ({ node, HTMLAttributes }: { node: Node; HTMLAttributes: Record<string, unknown> }) => [
          'span',
          { ...HTMLAttributes, 'data-empty-link': '', class: 'empty-link', title: strings.ui.link.withoutText },
          String(node.attrs.href),
        ],
      })
    case 'rawInline':
      return extension.extend({
        renderHTML: ({ node, HTMLAttributes }: { node: Node; HTMLAttributes: Record<string, unknown> }) => [
          'span',
          { ...HTMLAttributes, class: 'raw-inline', title: strings.ui.source.hint },
          String(node.attrs.source),
        ],
      })
    default:
      return extension
  }
}
