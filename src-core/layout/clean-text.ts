/**
 * Characters that no XML 1.0 document may hold (XML 1.0, production 2), lone surrogates among them. A DOCX with one of
 * them does not open.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text without what XML cannot hold, line ends as `\n`. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '').replace(loneSurrogate, '')
}
