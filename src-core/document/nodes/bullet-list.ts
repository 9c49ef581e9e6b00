import { BulletList as TiptapBulletList } from '@tiptap/extension-list'
import { tightAttribute } from './list-spacing.ts'

export const BulletList = TiptapBulletList.extend({
  addAttributes() {
    return tightAttribute
  },
})
