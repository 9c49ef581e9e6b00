import { base64 } from '../../html/base64.ts'
import { imageFacts } from '../../layout/image-size.ts'
import { fileAddress } from '../../markdown/file-address.ts'
import type { ImportedImage, Losses } from '../report.ts'
import type { WordPackage } from './word-package.ts'

/** Images that a text may hold itself, in bytes: with base64 they still fit into what Dateline opens (10 MB). */
const embeddedBytes = 5_000_000

/** Takes the images of a Word file out, each once. */
export class ImageReader {
  readonly images: ImportedImage[] = []
  private readonly word: WordPackage
  private readonly losses: Losses
  private readonly folder: string | null
  private readonly known = new Map<string, string | null>()
  private embeddedLeft = embeddedBytes

  /** @param folder where the Markdown will look for them, such as `plan-images`; null keeps them in the text itself */
  constructor(word: WordPackage, losses: Losses, folder: string | null) {
    this.word = word
    this.losses = losses
    this.folder = folder
  }

  /** The address at which the Markdown finds an image; null for one that cannot be taken. */
  address(path: string): string | null {
    const known = this.known.get(path)
    const address = known === undefined ? this.take(path) : known
    this.known.set(path, address)
    if (address === null) this.losses.add('images', path.slice(path.lastIndexOf('/') + 1))
    return address
  }

  private take(path: string): string | null {
    const bytes = this.word.image(path)
    const facts = bytes && imageFacts(bytes)
    // BMP files are what nobody shows on the web.
    if (!bytes || !facts || facts.type === 'bmp') return null
    if (this.folder === null) {
      this.embeddedLeft -= bytes.length
      if (this.embeddedLeft < 0) return null
      return `data:image/${facts.type === 'jpg' ? 'jpeg' : facts.type};base64,${base64(bytes)}`
    }
    const name = `image-${this.images.length + 1}.${facts.type}`
    this.images.push({ name, bytes })
    return fileAddress(`${this.folder}/${name}`)
  }
}
