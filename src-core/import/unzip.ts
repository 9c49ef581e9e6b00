import { Inflate } from 'fflate'
import { ImportProblem } from './import-problem.ts'
import { importLimits } from './limits.ts'

/** One file in a zip file, not unpacked yet. */
interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly packed: Uint8Array
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const
const methods = { stored: 0, deflated: 8 } as const

/** How much is inflated at once: a kilobyte of deflated zeros is a megabyte, so the limit is looked at often. */
const step = 4096

/**
 * The files in a zip file, unpacked one by one and never beyond a size. The sizes that the file itself declares are not
 * trusted: a small file can claim to be small and unpack to gigabytes.
 */
export class ZipFile {
  private readonly entries = new Map<string, Entry>()

  /** @throws ImportProblem when the file is cut off, damaged or holds too many files */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = endOfCentralDirectory(view)
    const count = view.getUint16(end + 10, true)
    if (count > importLimits.entries)
      throw new ImportProblem('too-large', `It holds ${count} files; at most ${importLimits.entries} are taken.`)
    let at = view.getUint32(end + 16, true)
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.central) throw damaged()
      const nameLength = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
      const packedSize = view.getUint32(at + 20, true)
      const local = view.getUint32(at + 42, true)
      if (local + 30 > bytes.length || view.getUint32(local, true) !== signatures.local) throw damaged()
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (start + packedSize > bytes.length) throw damaged()
      this.entries.set(name, {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packed: bytes.subarray(start, start + packedSize),
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  names(): string[] {
    return [...this.entries.keys()]
  }

  /**
   * @param most bytes that the unpacked file may have
   * @returns null when there is no such file
   * @throws ImportProblem when it is larger, damaged, or packed in a way that Word does not use
   */
  read(name: string, most: number): Uint8Array | null {
    const entry = this.entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw new ImportProblem('encrypted', 'It is protected by a password.')
    if (entry.method === methods.stored) {
      if (entry.packed.length > most) throw tooLarge(name, most)
      return entry.packed
    }
    if (entry.method !== methods.deflated) throw damaged()
    return inflated(entry.packed, name, most)
  }
}

function inflated(packed: Uint8Array, name: string, most: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  let done = false
  const inflate = new Inflate((piece, final) => {
    size += piece.length
    done ||= final
    if (size > most) throw tooLarge(name, most)
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length && !done; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch (error) {
    if (error instanceof ImportProblem) throw error
    throw damaged()
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** It stands at the end, before a comment of at most 65,535 bytes (APPNOTE.TXT, section 4.3.16). */
function endOfCentralDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === signatures.end) return at
  throw damaged()
}

function damaged(): ImportProblem {
  return new ImportProblem('damaged', 'It is damaged or was not copied to its end.')
}

function tooLarge(name: string, most: number): ImportProblem {
  const megabytes = Math.ceil(most / 1_000_000)
  return new ImportProblem('too-large', `Unpacked, “${name}” in it is larger than the ${megabytes} MB that are taken.`)
}
