import type { Literal } from 'mdast'
import type { RawKind } from '../document/nodes/raw-block.ts'

/** Markdown source that is written as it stands. */
export interface Raw extends Literal {
  type: 'raw'
  /** Of what was read: what the source is. */
  kind?: RawKind
  /** Link definitions, unlike other source, need no blank line after them. */
  definition?: boolean
}

declare module 'mdast' {
  interface RootContentMap {
    raw: Raw
  }
  interface BlockContentMap {
    raw: Raw
  }
  interface PhrasingContentMap {
    raw: Raw
  }
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    raw: 'raw'
  }
}
