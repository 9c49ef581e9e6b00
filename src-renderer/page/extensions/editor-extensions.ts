import type { Extensions } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { documentExtensions } from '../../../src-core/document/schema.ts'
import type { Template } from '../../../src-core/templates/template.ts'
import { FindingMarks } from './finding-marks.ts'
import { OpenLinks } from './open-links.ts'
import { Placeholders } from './placeholders.ts'
import { SectionKeys } from './section-keys.ts'
import { SectionStyles } from './section-styles.ts'

export interface EditorExtensionsOptions {
  readonly template: Template
  /** Address under which the shell shows an image of the open document, or null. */
  readonly resolveImage: (src: string) => string | null
  /** Opens a link's address outside of the window. */
  readonly openLink: (address: string) => void
}

/** The document's own extensions and those of an editor. None of them changes a document that nobody edits. */
export function editorExtensions({ template, resolveImage, openLink }: EditorExtensionsOptions): Extensions {
  return [
    ...documentExtensions.map((extension) =>
      extension.name === 'image' ? extension.configure({ resolveImage }) : extension,
    ),
    UndoRedo,
    Dropcursor.configure({ color: 'currentColor', class: 'drop-cursor' }),
    Gapcursor,
    ListKeymap.configure({ listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'orderedList'] }] }),
    SectionKeys,
    SectionStyles,
    Placeholders.configure({ template }),
    FindingMarks,
    OpenLinks.configure({ open: openLink }),
  ]
}
