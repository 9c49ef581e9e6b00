import type { Root } from 'mdast'
import { type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Construct, Extension as SyntaxExtension } from 'micromark-util-types'
import { mayHaveFences } from './fence-pairs.ts'
import { fencedSource, fencedSourceFromMarkdown } from './fenced-source.ts'
import { lineEnds } from './line-ends.ts'
import { taskBoxes } from './task-boxes.ts'

/** A run of source that gives characters of the document: as it stands, escaped, as an entity, or a line end. */
export interface TextToken {
  readonly type: string
  readonly start: number
  readonly end: number
}

export interface ParseOptions {
  /** Whether the text is a whole file, which may begin with front matter. */
  readonly frontMatter: boolean
  /** Is told again and again which share of the work is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export interface ParsedMarkdown {
  readonly root: Root
  /** In source order. */
  readonly tokens: readonly TextToken[]
}

const frontMatterKinds: Array<'yaml' | 'toml'> = ['yaml', 'toml']

// Only then is the front matter extension asked: when it gives up at the end of the file for want of a closing fence,
// micromark goes on without looking for lists and quotes (a file that begins with a `---` rule lost them).
const closedFrontMatter = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))??\1[ \t]*(?:\r|\n|$)/

const textTokens = new Set([
  'data',
  'characterEscape',
  'characterReference',
  'lineEnding',
  'codeTextData',
  'codeFlowValue',
  'htmlFlowData',
  'htmlTextData',
  'autolinkProtocol',
  'autolinkEmail',
  'literalAutolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
])

const gfmSyntax = gfm()

// mdast-util-gfm also searches finished text for addresses. That search undoes escapes (`a\@b.example`) and leaves nodes
// without positions; the tokenizer alone links what GitHub links.
const gfmWithoutSearch = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

/**
 * Reads CommonMark with GFM, `$$` blocks and `:::` containers as source, and, at the start of a file, YAML or TOML front
 * matter.
 * @param text without a byte order mark: micromark would skip it and shift every position by one
 */
export function parseMarkdown(text: string, options: ParseOptions): ParsedMarkdown {
  const withFrontMatter = options.frontMatter && closedFrontMatter.test(text)
  const tokens: TextToken[] = []
  const { onProgress } = options
  const collect: Extension = {
    afterExit(token: Token) {
      onProgress?.(tokenizing + (1 - tokenizing) * (token.end.offset / text.length))
      if (textTokens.has(token.type))
        tokens.push({ type: token.type, start: token.start.offset, end: token.end.offset })
    },
  }
  const withFences = mayHaveFences(text)
  const root = fromMarkdown(text, {
    extensions: [
      gfmSyntax,
      lineEnds,
      ...(withFrontMatter ? [frontmatter(frontMatterKinds)] : []),
      ...(withFences ? [fencedSource(text)] : []),
      ...(onProgress ? [tokenizerProgress(text.length, onProgress)] : []),
    ],
    mdastExtensions: [
      ...gfmWithoutSearch,
      taskBoxes,
      ...(withFrontMatter ? [frontmatterFromMarkdown(frontMatterKinds)] : []),
      ...(withFences ? [fencedSourceFromMarkdown] : []),
      collect,
    ],
  })
  return { root, tokens }
}

/** The share of the time that finding the blocks takes; the rest goes into their text and into building the tree. */
const tokenizing = 0.6

/** A rule for blocks that never finds one, but is asked at the start of nearly all. */
function tokenizerProgress(length: number, onProgress: (share: number) => void): SyntaxExtension {
  const probe: Construct = {
    tokenize(_effects, _ok, nok) {
      return (code) => {
        onProgress(tokenizing * (this.now().offset / length))
        return nok(code)
      }
    },
  }
  return { flow: { null: probe } }
}
