import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Opens a link outside on Ctrl or Command and click; a plain click puts the cursor into its text. */
export const OpenLinks = Extension.create<{ open: (address: string) => void }>({
  name: 'openLinks',
  addOptions: () => ({ open: () => {} }),
  addProseMirrorPlugins() {
    const { open } = this.options
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            click: (_, event) => {
              const link = event.target instanceof Element ? event.target.closest('a') : null
              if (!link) return false
              // The page itself never goes anywhere.
              event.preventDefault()
              if (event.ctrlKey || event.metaKey) open(link.href)
              return false
            },
          },
        },
      }),
    ]
  },
})
