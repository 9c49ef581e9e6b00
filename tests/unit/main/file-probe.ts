// The file functions of src-main in a process of their own, which a test can run as another account, on another file
// system, or kill. Arguments: read FILE | write FILE TEXT | save FILE TEXT COPIES | write-forever FILE BYTES. Prints what
// came of it as JSON.
import { readFile } from 'node:fs/promises'
import { versionOf } from '../../../src-main/files/file-version.ts'
import { readTextFile } from '../../../src-main/files/read-text-file.ts'
import { writeFileSafely } from '../../../src-main/files/write-file.ts'
import { RecoveryCopies } from '../../../src-main/recovery.ts'

const [action, file = '', content = '', copies = ''] = process.argv.slice(2)
if (action === 'read') process.stdout.write(JSON.stringify(await readTextFile(file)))
else if (action === 'write') process.stdout.write(JSON.stringify(await writeFileSafely(file, Buffer.from(content))))
else if (action === 'save') {
  // As documents.ts saves: with a recovery copy where the file has to be written in place.
  const recovery = new RecoveryCopies({ folder: copies, onError: console.error })
  const expected = versionOf(await readFile(file))
  const seen: string[] = []
  const saved = await writeFileSafely(file, Buffer.from(content), {
    expected,
    whileCopied: (write) =>
      recovery.around(file, content, expected, async () => {
        seen.push(...(await recovery.list({})).map((copy) => copy.text))
        await write()
      }),
  })
  process.stdout.write(JSON.stringify({ saved, seen, left: (await recovery.list({})).length }))
} else if (action === 'write-forever') {
  // Each content tells its own length and is of one letter: a torn or a mixed one is known by that.
  for (let round = 0; ; round++) {
    const letter = String.fromCharCode(97 + (round % 26))
    await writeFileSafely(file, Buffer.alloc(Number(content) + (round % 100), letter))
    if (round === 0) process.stdout.write('begun\n')
  }
} else throw new Error(`file-probe: no action ${action}`)
