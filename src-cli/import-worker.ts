import { parentPort, workerData } from 'node:worker_threads'
import { answerImport } from '../src-core/import/answer-import.ts'
import type { ImportRequest } from '../src-core/import/worker-messages.ts'

// A thread of its own: memory and time that a foreign file takes are limited from outside.
parentPort?.postMessage(answerImport(workerData as ImportRequest))
