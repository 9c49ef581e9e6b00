import { Editor } from '@tiptap/core'
import { type OpenedMarkdown, openReadMarkdown } from '../../src-core/markdown/open.ts'
import type { ReadMarkdown } from '../../src-core/markdown/read-markdown.ts'
import { strings } from '../../src-core/strings.ts'
import { type EditorExtensionsOptions, editorExtensions } from '../page/extensions/editor-extensions.ts'

export interface CreatedEditor {
  readonly editor: Editor
  readonly opened: OpenedMarkdown
}

/**
 * Makes an editor that starts with the given text. It has no place in the page yet: `editor.mount` gives it one. Opening
 * is not a step in its history, so it cannot be undone.
 */
export function createEditor(read: ReadMarkdown, options: EditorExtensionsOptions): CreatedEditor {
  let opened: OpenedMarkdown | undefined
  const editor = new Editor({
    element: null,
    // A style element would break the content security policy; page/prosemirror.css has the same rules.
    injectCSS: false,
    extensions: editorExtensions(options),
    // Reports of deleted nodes, which nobody asks for and which cost a walk on each change.
    enableCoreExtensions: { delete: false, clipboardTextSerializer: false },
    // What a person pastes has been read already; `**` that is left in it is text. Bare addresses become links.
    enablePasteRules: ['link'],
    editorProps: {
      attributes: {
        'aria-label': strings.ui.document.editorLabel,
        'aria-multiline': 'true',
        // Chromium fetches dictionaries for its own spell checker.
        spellcheck: 'false',
      },
    },
    onBeforeCreate: ({ editor: created }) => {
      // Nodes must be of this editor's own schema instance, which exists only from here on.
      opened = openReadMarkdown(read, created.schema, { typingParagraphs: true })
      created.options.content = opened.doc as never
    },
  })
  if (!opened) throw new Error('The editor was created without its document.')
  return { editor, opened }
}
