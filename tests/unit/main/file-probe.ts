// The file functions of src-main in a process of their own, which a test can run as another account, on another file
// system, or kill. Arguments: read FILE | write FILE TEXT | write-forever FILE BYTES. Prints what came of it as JSON.
import { readTextFile } from '../../../src-main/files/read-text-file.ts'
import { writeFileSafely } from '../../../src-main/files/write-file.ts'

const [action, file = '', content = ''] = process.argv.slice(2)
if (action === 'read') process.stdout.write(JSON.stringify(await readTextFile(file)))
else if (action === 'write') process.stdout.write(JSON.stringify(await writeFileSafely(file, Buffer.from(content))))
else if (action === 'write-forever') {
  for (let round = 0; ; round++) {
    await writeFileSafely(file, Buffer.alloc(Number(content), round % 2 === 0 ? 'a' : 'b'))
    if (round === 0) process.stdout.write('begun\n')
  }
} else throw new Error(`file-probe: no action ${action}`)
