/** By this name of its maker import knows Dateline's own Word files, as long as no other program has saved them. */
export const wordApplication = 'Dateline'

/** Namespace of the part in which an exported Word file carries the Markdown that it was made from. */
export const markdownNamespace = 'https://dateline.invalid/ns/markdown/1'
