import type { ElementAttributes } from './dom.ts'

/** Whether a list is written without blank lines between its items, as Markdown and its readers distinguish. */
export const tightAttribute = {
  tight: {
    default: true,
    parseHTML: (element: ElementAttributes) => element.getAttribute('data-loose') === null,
    renderHTML: (attributes: { tight?: unknown }) => (attributes.tight === false ? { 'data-loose': '' } : {}),
  },
}
