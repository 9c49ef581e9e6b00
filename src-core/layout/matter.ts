import type { FrontMatter } from '../document/front-matter.ts'
import { cleanText } from './clean-text.ts'
import type { PrintedDocument } from './printed.ts'

type Matter = Pick<
  PrintedDocument,
  'title' | 'language' | 'author' | 'date' | 'isoDate' | 'dated' | 'stage' | 'confidentiality'
>

const defaultLanguage = 'en-US'
/** A language with optional script, region and variants (RFC 5646), without its rarer forms. */
const languageTag = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*$/i

const months = 'January February March April May June July August September October November December'.split(
  ' ',
) as readonly string[]

/**
 * What header, footer and document properties say.
 * @param headline what the document calls itself where the front matter has no title
 */
export function printedMatter(frontMatter: FrontMatter, headline: string, today: string): Matter {
  const text = (value: string | null) => (value === null ? null : cleanText(value).replace(/\s+/g, ' ').trim() || null)
  const written = text(frontMatter.date) ?? today
  const language = text(frontMatter.lang) ?? defaultLanguage
  return {
    title: text(frontMatter.title) ?? (headline || 'Untitled PR/FAQ'),
    language: languageTag.test(language) ? language : defaultLanguage,
    author: text(frontMatter.author),
    date: longDate(written) ?? written,
    dated: text(frontMatter.date) !== null,
    isoDate: longDate(written) === null ? today : written,
    stage: text(frontMatter.stage),
    confidentiality: text(frontMatter.confidentiality),
  }
}

/** `3 June 2027` for `2027-06-03`: unlike 6/3/2027 it reads the same everywhere. Null for any other text. */
export function longDate(iso: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  if (!name || Number(day) < 1 || Number(day) > 31) return null
  return `${Number(day)} ${name} ${year}`
}
