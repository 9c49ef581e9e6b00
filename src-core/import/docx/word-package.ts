import { ImportProblem } from '../import-problem.ts'
import { importLimits } from '../limits.ts'
import { ZipFile } from '../unzip.ts'
import { ElementBudget, elementsOf, parseXml, type XmlElement } from './xml.ts'

export interface Relationship {
  readonly type: string
  /** Path of a part inside the file, or an address outside. */
  readonly target: string
  readonly external: boolean
}

/** Signature of the compound files that Word 97 wrote, and in which an encrypted document is wrapped. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The parts of a Word file and how they hang together; read when asked for, within the limits. */
export class WordPackage {
  private readonly zip: ZipFile
  private readonly budget = new ElementBudget()
  private xmlLeft: number = importLimits.xmlBytes
  private imagesLeft: number = importLimits.imageBytes
  /** Path of the part with the text. */
  readonly document: string

  /** @throws ImportProblem when it is no Word file, or one that is not safe to read */
  constructor(bytes: Uint8Array) {
    if (bytes.length > importLimits.fileBytes)
      throw new ImportProblem(
        'too-large',
        `It is larger than the ${importLimits.fileBytes / 1_000_000} MB that are taken.`,
      )
    if (compoundFile.every((byte, i) => bytes[i] === byte)) throw oldOrEncrypted(bytes)
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
      throw new ImportProblem('not-this-format', 'It is not a Word document (.docx), whatever it is called.')
    this.zip = new ZipFile(bytes)
    const main = [...this.relationships('').values()].find(({ type }) => type.endsWith('/officeDocument'))
    if (!main || !this.zip.has(main.target)) throw notWord(this.zip)
    this.document = main.target
  }

  /** A part as XML; null when there is none of that path. */
  xml(path: string): XmlElement | null {
    const bytes = this.zip.read(path, this.xmlLeft)
    if (bytes === null) return null
    this.xmlLeft -= bytes.length
    return parseXml(decoded(bytes), path, this.budget)
  }

  /** An image's bytes; null when it is missing, or when with the others it is more than is taken. */
  image(path: string): Uint8Array | null {
    try {
      const bytes = this.zip.read(path, this.imagesLeft)
      this.imagesLeft -= bytes?.length ?? 0
      return bytes
    } catch (error) {
      if (error instanceof ImportProblem && error.code === 'too-large') return null
      throw error
    }
  }

  /** What a part refers to, by identifier; the package itself is the part ''. */
  relationships(part: string): Map<string, Relationship> {
    const slash = part.lastIndexOf('/') + 1
    const folder = part.slice(0, slash)
    const root = this.xml(`${folder}_rels/${part.slice(slash)}.rels`)
    const found = new Map<string, Relationship>()
    for (const { name, attributes } of root ? elementsOf(root) : []) {
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes
      const external = mode === 'External'
      if (name === 'Relationship' && id !== undefined)
        found.set(id, { type, target: external ? target : resolved(folder, target), external })
    }
    return found
  }

  /** The path of the one part of a kind that another refers to. */
  related(relationships: ReadonlyMap<string, Relationship>, kind: string): string | null {
    return (
      [...relationships.values()].find(({ type, external }) => !external && type.endsWith(`/${kind}`))?.target ?? null
    )
  }

  names(): string[] {
    return this.zip.names()
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** A path in the package; one that leads out of it ends at its root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** An encrypted document is a compound file with a stream of this name, in UTF-16 (MS-OFFCRYPTO, section 2.3.4). */
function oldOrEncrypted(bytes: Uint8Array): ImportProblem {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (name.every((byte, i) => bytes[at + i] === byte))
      return new ImportProblem(
        'encrypted',
        'It is protected by a password. Take the protection off in Word, and import it again.',
      )
  return new ImportProblem(
    'not-this-format',
    'It is a document of Word 97 to 2003 (.doc), or another old Office file. Save it as .docx in Word or LibreOffice, and import that.',
  )
}

function notWord(zip: ZipFile): ImportProblem {
  const kinds: readonly (readonly [string, string])[] = [
    ['xl/workbook.xml', 'an Excel workbook'],
    ['ppt/presentation.xml', 'a PowerPoint presentation'],
    ['content.xml', 'an OpenDocument file (.odt); save it as .docx in LibreOffice'],
  ]
  const kind = kinds.find(([part]) => zip.has(part))?.[1] ?? 'a zip file without a Word document in it'
  return new ImportProblem('not-this-format', `It is ${kind}.`)
}
