import { withoutQuotations } from './prose.ts'

/** What stands between quotation marks in a text; all of it where there are none. */
export function speechIn(text: string): string {
  const around = withoutQuotations(text)
  let spoken = ''
  for (let at = 0; at < text.length; at++) spoken += around[at] === text[at] ? ' ' : text[at]
  return spoken.trim() === '' ? text : spoken
}
