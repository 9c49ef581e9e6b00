import { Document as TiptapDocument } from '@tiptap/extension-document'

/**
 * The whole document. `frontMatter` is the file's front matter exactly as it stands there, fences and last line break
 * included, or null when the file has none; it is not rendered.
 */
export const Document = TiptapDocument.extend({
  content: 'block+',

  addAttributes() {
    return { frontMatter: { default: null, rendered: false } }
  },
})
