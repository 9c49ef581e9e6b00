import { spawn, spawnSync } from 'node:child_process'

/** A program that reads our files and that we did not write. */
export interface OutsideProgram {
  readonly name: string
  readonly available: boolean
}

/**
 * Finds a program that a test reads our files with. Without it the test is skipped, and says so; in CI its absence is a
 * failure, so that a green run there means that every reader has read.
 * @param probe a command that succeeds where the program is installed
 * @throws in CI when the program is absent
 */
export function outsideProgram(name: string, probe: readonly [string, ...string[]]): OutsideProgram {
  const [command, ...args] = probe
  const { status } = spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 })
  const available = status === 0
  if (!available && process.env.CI)
    throw new Error(`${name} is not installed (${probe.join(' ')} failed), and CI requires it.`)
  if (!available) console.warn(`Skipped: ${name} is not installed, so nothing is read with it here.`)
  return { name, available }
}

/** Standard output of a command. @throws with its standard error when it fails */
export function run(command: string, args: readonly string[], timeout = 120_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (status, signal) => {
      if (status === 0) resolve(Buffer.concat(out).toString('utf8'))
      else reject(new Error(`${command} ended with ${signal ?? status}: ${Buffer.concat(err).toString('utf8')}`))
    })
  })
}
