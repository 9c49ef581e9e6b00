import * as z from 'zod'
import { emptyStore, type PracticeStore, practiceStoreSchema } from './store.ts'

/** What makes a store of one version one of the next, by the version it starts from. Version 1 is the first. */
const migrations: Readonly<Record<number, (store: unknown) => unknown>> = { 1: withRunningDraft }

export type ReadStore =
  | { readonly kind: 'done'; readonly store: PracticeStore }
  /** Never to be overwritten: it is set aside and the person is told. */
  | { readonly kind: 'damaged'; readonly message: string }
  /** Written by a newer Dateline; never to be overwritten either. */
  | { readonly kind: 'newer'; readonly message: string }

/**
 * Reads the practice records of a store file or of an export, bringing an earlier version up to the present one.
 * @param text JSON, or null when there is no file yet
 */
export function readStore(text: string | null): ReadStore {
  if (text === null) return { kind: 'done', store: emptyStore }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'damaged', message: `The practice records are not valid JSON: ${reason}.` }
  }
  const versioned = z.looseObject({ version: z.int().positive() }).safeParse(value)
  if (!versioned.success)
    return {
      kind: 'damaged',
      message: 'The practice records do not say which version they are; expected “version”: 2.',
    }
  let { version } = versioned.data
  if (version > emptyStore.version) {
    const message = `The practice records are of version ${version}; this Dateline reads up to version ${emptyStore.version}. Update Dateline to use them.`
    return { kind: 'newer', message }
  }
  while (version < emptyStore.version) {
    value = migrations[version]?.(value)
    version++
  }
  const parsed = practiceStoreSchema.safeParse(value)
  if (parsed.success) return { kind: 'done', store: parsed.data }
  const [issue] = parsed.error.issues
  const where = issue?.path.length ? `“${issue.path.join('.')}”` : 'The whole'
  return {
    kind: 'damaged',
    message: `The practice records cannot be used: ${where}: ${issue?.message ?? 'not understood'}.`,
  }
}

/** The store as text, for its file and for export: what {@link readStore} reads gives the same store. */
export function writeStore(store: PracticeStore): string {
  return `${JSON.stringify(store, null, 1)}\n`
}

/** Version 2 keeps the timed draft that is under way, and what each finished one was about. */
function withRunningDraft(store: unknown): unknown {
  const first = z.looseObject({ drafts: z.array(z.looseObject({})) }).safeParse(store)
  // What is not of version 1 either is left to the schema to complain of.
  if (!first.success) return store
  const drafts = first.data.drafts.map((draft) => ({ ...draft, subject: null }))
  return { ...first.data, version: 2, drafts, running: null }
}
