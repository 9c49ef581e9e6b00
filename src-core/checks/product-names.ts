import type { Node } from '@tiptap/pm/model'
import { makerNames, namesInTitles, productNames } from '../document/outline/quote-side.ts'
import type { Outline } from '../document/structure.ts'
import { contentText, partOf, writtenSection } from './section-text.ts'

export interface ReleaseNames {
  /** Names of what is launched: “Plumb”. */
  readonly products: readonly string[]
  /** Names of who launches it: “Millrace”. */
  readonly makers: readonly string[]
}

const kept = new WeakMap<Outline, ReleaseNames>()

/** The names that headline, sub-headline and summary give to the product and to who makes it, as far as they are recognised. */
export function releaseNames(doc: Node, outline: Outline): ReleaseNames {
  const known = kept.get(outline)
  if (known) return known
  const [headline = '', ...others] = (['headline', 'sub-headline', 'summary'] as const).map((id) => {
    const section = writtenSection(outline, id)
    return section ? contentText(doc, section.content) : ''
  })
  const texts = [headline, ...others].filter((text) => text !== '')
  const makers = makerNames(texts)
  const isMaker = (name: string) => makers.some((maker) => maker.includes(name) || name.includes(maker))
  const { range } = partOf(outline, 'press-release')
  const release = range ? contentText(doc, range) : ''
  const candidates = [...productNames(texts), ...namesInTitles([headline], release.slice(headline.length))]
  const products = [...new Set(candidates)].filter((name) => !isMaker(name) && /^\p{Lu}/u.test(name))
  const names = { products, makers }
  kept.set(outline, names)
  return names
}
