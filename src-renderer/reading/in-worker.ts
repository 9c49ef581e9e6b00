import type { ReadMarkdown } from '../../src-core/markdown/read-markdown.ts'
import type { Comparison } from '../compare/compare-texts.ts'
import type { WorkerAnswer, WorkerRequest, WorkerResults } from './worker-messages.ts'

export interface WorkOptions {
  /** Ends the work at once; the promise is then rejected with the signal's reason. */
  readonly signal: AbortSignal
  /** Is told the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Reads a Markdown text without holding up the window. */
export async function readInWorker(text: string, options: WorkOptions): Promise<ReadMarkdown> {
  return { text, ...(await inWorker({ kind: 'read', text }, options)) }
}

/** Compares two Markdown texts without holding up the window. */
export function compareInWorker(before: string, after: string, options: WorkOptions): Promise<readonly Comparison[]> {
  return inWorker({ kind: 'compare', before, after }, options)
}

function inWorker<Kind extends keyof WorkerResults>(
  request: WorkerRequest & { readonly kind: Kind },
  { signal, onProgress = () => {} }: WorkOptions,
): Promise<WorkerResults[Kind]> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module', name: request.kind })
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', onAbort)
      worker.terminate()
      settle()
    }
    const onAbort = () => end(() => reject(signal.reason))
    signal.addEventListener('abort', onAbort)
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer<Kind>>) => {
      if (data.kind === 'progress') onProgress(data.share)
      else if (data.kind === 'done') end(() => resolve(data.result))
      else end(() => reject(new Error(data.message)))
    })
    // Out of memory, or a script that could not be loaded.
    worker.addEventListener('error', ({ message }) =>
      end(() => reject(new Error(message || 'The worker has stopped.'))),
    )
    worker.addEventListener('messageerror', () =>
      end(() => reject(new Error('The worker’s answer could not be read.'))),
    )
    worker.postMessage(request)
  })
}
