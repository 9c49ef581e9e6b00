/**
 * What is read of a file that nobody vouches for. A PR/FAQ of 20 pages in Word has some 15,000 elements and 1 MB of XML;
 * the limits leave room for documents many times as long and end before a page or a small machine is in trouble.
 */
export const importLimits = {
  /** Of the file itself, in bytes: photographs make it large. */
  fileBytes: 50_000_000,
  entries: 2000,
  /** Of all XML that is read, unpacked, in bytes. */
  xmlBytes: 30_000_000,
  /** Of all images, unpacked, in bytes. */
  imageBytes: 60_000_000,
  /** Elements of all parts that are read, together. */
  elements: 250_000,
  /** How deep elements nest; Word's own documents stay below 40. */
  depth: 200,
  tableRows: 2000,
} as const
