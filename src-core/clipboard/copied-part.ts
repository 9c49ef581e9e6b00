import type { Attrs, Fragment, Slice } from '@tiptap/pm/model'

/** A slice without the containers that were only cut through, and what those were. */
export interface CopiedPart {
  readonly content: Fragment
  readonly openStart: number
  readonly openEnd: number
  /** Names and attributes of the containers left off, outermost first, as `data-pm-slice` lists them. */
  readonly context: readonly (string | Attrs | null)[]
}

/**
 * What of a slice was really chosen: three words in a list item are a paragraph's, not a list's. The same rule as
 * ProseMirror's own, but that rows and cells never stand without their table.
 */
export function copiedPart(slice: Slice): CopiedPart {
  let part: CopiedPart = {
    ...slice,
    content: slice.content,
    openStart: slice.openStart,
    openEnd: slice.openEnd,
    context: [],
  }
  let whole = part
  for (;;) {
    const only = part.content.childCount === 1 ? part.content.firstChild : null
    if (!/^table(?:Row|Cell|Header)$/.test(part.content.firstChild?.type.name ?? '')) whole = part
    if (!only || part.openStart <= 1 || part.openEnd <= 1 || only.childCount !== 1) return whole
    const attrs = only.attrs === (only.type as { defaultAttrs?: unknown }).defaultAttrs ? null : only.attrs
    part = {
      content: only.content,
      openStart: part.openStart - 1,
      openEnd: part.openEnd - 1,
      context: [...part.context, only.type.name, attrs],
    }
  }
}
