import { Code as TiptapCode } from '@tiptap/extension-code'

/** Code in running text. Unlike TipTap's it stands together with bold or a link, as Markdown's does. */
export const Code = TiptapCode.extend({ excludes: '' })
