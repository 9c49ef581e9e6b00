import { Extension } from '@tiptap/core'
import { DOMSerializer, type Fragment, type ResolvedPos, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { readClipboardHtml } from '../../../src-core/clipboard/read-html.ts'
import { readClipboardText } from '../../../src-core/clipboard/read-text.ts'
import { sliceForPlace } from '../../../src-core/clipboard/slice-for-place.ts'
import { writeClipboardText } from '../../../src-core/clipboard/write-clipboard.ts'
import { clipboardFragmentHtml, writeClipboardHtml } from '../../../src-core/clipboard/write-html.ts'

interface ClipboardOptions {
  /** Told when pasted content had pictures that a document cannot hold. */
  onPicturesLeftOut: (count: number) => void
}

/** Pasting, dropping and copying by the rules of src-core/clipboard. */
export const Clipboard = Extension.create<ClipboardOptions>({
  name: 'clipboard',
  // Before the parsers and serializers of TipTap's own extensions.
  priority: 1000,
  addOptions: () => ({ onPicturesLeftOut: () => {} }),
  addProseMirrorPlugins() {
    return [clipboardPlugin(this.options)]
  },
})

function clipboardPlugin({ onPicturesLeftOut }: ClipboardOptions): Plugin {
  // ProseMirror passes what was read from text on with its ends closed again: the slice as it was read counts.
  let readFromText: Slice | null = null
  let dropPlace: ResolvedPos | null = null

  return new Plugin({
    props: {
      transformPastedHTML(html, { state }) {
        const pasted = readClipboardHtml(html, state.schema)
        if (pasted === null) return html
        if (pasted.picturesLeftOut > 0) onPicturesLeftOut(pasted.picturesLeftOut)
        return writeClipboardHtml(pasted.slice)
      },
      clipboardTextParser(text, _context, plain, { state }) {
        readFromText = readClipboardText(text, state.schema, plain ? { asMarkdown: false } : {})
        return readFromText
      },
      transformPasted(slice, { state }, asText) {
        const read = asText && readFromText ? readFromText : slice
        const place = dropPlace ?? state.selection.$from
        readFromText = null
        dropPlace = null
        return sliceForPlace(read, place)
      },
      clipboardTextSerializer: (slice, { state }) => writeClipboardText(slice, state.schema),
      clipboardSerializer: new ClipboardSerializer({}, {}),
      handleDOMEvents: {
        paste: () => {
          dropPlace = null
          return false
        },
        drop: (view, event) => {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
          dropPlace = at && view.state.doc.resolve(at.pos)
          return false
        },
      },
    },
  })
}

/** Writes clipboard HTML by the clipboard's own rules; ProseMirror adds where the content was cut out. */
class ClipboardSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options: { document?: Document } = {}): DocumentFragment {
    const template = (options.document ?? document).createElement('template')
    template.innerHTML = clipboardFragmentHtml(fragment)
    return template.content
  }
}
