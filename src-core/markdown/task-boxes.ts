import type { Extension } from 'mdast-util-from-markdown'

/**
 * A box belongs to the item that it stands in. The tokenizer also finds one in a paragraph after an item without text
 * (`-`, then `[x] read` on a line of its own), where the library would fail or drop it; there it is text.
 */
export const taskBoxes: Extension = {
  exit: {
    taskListCheckValueChecked() {
      tick(this.stack.at(-2), true)
    },
    taskListCheckValueUnchecked() {
      tick(this.stack.at(-2), false)
    },
    taskListCheck(token) {
      if (this.stack.at(-2)?.type === 'listItem') return
      this.enter({ type: 'text', value: this.sliceSerialize(token) }, token)
      this.exit(token)
    },
  },
}

function tick(node: { type: string } | undefined, checked: boolean): void {
  if (node?.type === 'listItem') Object.assign(node, { checked })
}
