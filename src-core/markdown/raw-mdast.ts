import type { Literal } from 'mdast'

/** Markdown source that is written as it stands. */
export interface Raw extends Literal {
  type: 'raw'
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
