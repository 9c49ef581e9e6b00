/** What an address cannot hold as it is: a query, a fragment, an escape, and what ends an address in Markdown. */
const reserved = /[%?#\s<>()[\]\\]/g

/**
 * The address of a file beside the document, as it stands in Markdown. Letters of all scripts stay readable.
 * @param path relative, with slashes
 */
export function fileAddress(path: string): string {
  return path.replace(reserved, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29')
}
