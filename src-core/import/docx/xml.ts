import { SaxesParser } from 'saxes'
import { markdownNamespace } from '../../export/word-marks.ts'
import { ImportProblem } from '../import-problem.ts'
import { importLimits } from '../limits.ts'

/** An element with a name such as `w:p`, whatever prefix the file itself uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Namespaces by the prefixes that the standard uses; the second form is the strict one (ISO 29500-1). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  [markdownNamespace]: 'dateline',
}

/** Counts what is read of one file, over all of its parts. */
export class ElementBudget {
  private left: number = importLimits.elements

  take(): void {
    this.left -= 1
    if (this.left < 0)
      throw new ImportProblem(
        'too-large',
        `It has more than ${importLimits.elements.toLocaleString('en-US')} elements, which is far more than a PR/FAQ.`,
      )
  }
}

/**
 * Parses one XML part. Entities are never expanded and nothing outside is loaded: a part with a document type is refused.
 * @throws ImportProblem for XML that is not well-formed, nests too deep, or spends the budget
 */
export function parseXml(xml: string, part: string, budget: ElementBudget): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const parser = new SaxesParser({ xmlns: true, position: true })
  const named = (uri: string, local: string) => {
    const prefix = prefixes[uri]
    return prefix === undefined ? (uri === '' ? local : `?:${local}`) : prefix === '' ? local : `${prefix}:${local}`
  }
  const top = () => open[open.length - 1] as XmlElement
  parser.on('error', (error) => {
    throw new ImportProblem('damaged', `“${part}” in it is not well-formed: ${error.message}.`)
  })
  parser.on('doctype', () => {
    throw new ImportProblem('unsafe', `“${part}” in it declares a document type, which no Word file does.`)
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    budget.take()
    if (open.length > importLimits.depth)
      throw new ImportProblem('unsafe', `“${part}” in it nests deeper than ${importLimits.depth} elements.`)
    const own: Record<string, string> = Object.create(null)
    for (const attribute of Object.values(attributes))
      if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns')
        own[named(attribute.uri, attribute.local)] = attribute.value
    const element: XmlElement = { name: named(uri, local), attributes: own, children: [] }
    top().children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const text = (value: string) => {
    top().children.push(value)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
  return elementsOf(root)[0] ?? root
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The `w:val` of a child, such as a paragraph's style. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** Whether a toggle such as `w:b` is on; undefined where nothing says so. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const toggle = childOf(element, name)
  if (!toggle) return undefined
  return !/^(?:0|false|off|none)$/.test(toggle.attributes['w:val'] ?? '')
}

/** Every element of a name below another, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ])
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
