/** Characters from which on a text is read in a worker: half a second of reading is felt. */
export const longText = 100_000

/**
 * Characters from which on a file opens as source text. Reading takes about 4 s for each megabyte and the page's layout
 * grows with its blocks; 2 MB are 300,000 words, more than a hundred PR/FAQs.
 */
export const sourceText = 2_000_000
