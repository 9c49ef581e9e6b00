/**
 * TipTap's extensions add their commands to its types where their package is imported. A declaration file keeps only
 * imports that it uses, so without these the commands would be unknown outside of core.
 */
export type { BlockquoteOptions } from '@tiptap/extension-blockquote'
export type { BoldOptions } from '@tiptap/extension-bold'
export type { CodeOptions } from '@tiptap/extension-code'
export type { CodeBlockOptions } from '@tiptap/extension-code-block'
export type { HardBreakOptions } from '@tiptap/extension-hard-break'
export type { HeadingOptions } from '@tiptap/extension-heading'
export type { HorizontalRuleOptions } from '@tiptap/extension-horizontal-rule'
export type { ImageOptions as TiptapImageOptions } from '@tiptap/extension-image'
export type { ItalicOptions } from '@tiptap/extension-italic'
export type { LinkOptions } from '@tiptap/extension-link'
export type { BulletListOptions, ListItemOptions, OrderedListOptions } from '@tiptap/extension-list'
export type { ParagraphOptions } from '@tiptap/extension-paragraph'
export type { StrikeOptions } from '@tiptap/extension-strike'
export type { TableOptions } from '@tiptap/extension-table'
