import { readMarkdown } from '../../src-core/markdown/read-markdown.ts'
import { compareTexts } from '../compare/compare-texts.ts'
import type { WorkerAnswer, WorkerRequest, WorkerResults } from './worker-messages.ts'

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    answer({ kind: 'done', result: work(data) })
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})

function work(request: WorkerRequest): WorkerResults[keyof WorkerResults] {
  switch (request.kind) {
    case 'read': {
      const { markLength, parsed } = readMarkdown(request.text, (share) => answer({ kind: 'progress', share }))
      return { markLength, parsed }
    }
    case 'compare':
      return compareTexts(request.before, request.after)
  }
}

function answer(message: WorkerAnswer): void {
  postMessage(message)
}
