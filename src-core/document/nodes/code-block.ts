import { CodeBlock as TiptapCodeBlock } from '@tiptap/extension-code-block'

/** A block of code. `language` is the first word after the opening fence, `meta` the rest of that line. */
export const CodeBlock = TiptapCodeBlock.extend({
  addAttributes() {
    return { ...this.parent?.(), meta: { default: null, rendered: false } }
  },
})
