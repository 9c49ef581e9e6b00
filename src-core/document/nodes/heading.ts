import { Heading as TiptapHeading } from '@tiptap/extension-heading'

/** A heading of level 1 to 6, which are the levels Markdown has. */
export const Heading = TiptapHeading.configure({ levels: [1, 2, 3, 4, 5, 6] })
