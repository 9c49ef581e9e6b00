import { z } from 'zod'
import type { TeamChecksFile } from '../../src-core/checks/team-checks.ts'
import { type CommandId, commandIds } from '../../src-core/commands.ts'
import {
  type DocumentHandle,
  type ExportedFile,
  type ExportId,
  type FileVersion,
  type ImportedFile,
  type LocalVersion,
  type OpenedFile,
  type Outcome,
  type Platform,
  type PracticeFile,
  type PracticeRecords,
  type PracticeWritten,
  type RecentFile,
  type RecentId,
  type RecoveredDocument,
  type RecoveryCopy,
  type RecoveryId,
  type SavedFile,
  type SavedTemplate,
  type Settings,
  type TemplateFiles,
  type VersionId,
  writtenFormats,
} from '../../src-core/platform.ts'
import { importChoicesSchema, settingsChangeSchema } from '../../src-core/settings.ts'
import { maxTemplateBytes, type TemplateFile } from '../../src-core/templates/template-file.ts'

/** Identifier that main hands out, 128 random bits in base64url: what the page names files by. */
const identifier = <T extends string>() =>
  z.custom<T>((value) => typeof value === 'string' && /^[\w-]{22}$/.test(value))
const documentHandle = identifier<DocumentHandle>()
const fileVersion = z.custom<FileVersion>((value) => typeof value === 'string' && /^\d{1,15}-[\w-]{43}$/.test(value))

// The page makes these itself, and main names files by them: a UUID in lower case and nothing else.
const recoveryId = z.custom<RecoveryId>(
  (value) => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
)

// Far above any PR/FAQ or export of one: what is larger is not a document but an attack on memory.
const text = z.string().max(100_000_000)
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= 200_000_000)
// A line of text in a little HTML.
const template = z.string().max(20_000)
const fileName = z.string().min(1).max(1000)

/** One message of the page: what its arguments must be, and (as a type alone) what it is answered with. */
interface Request<Args extends readonly unknown[], Result> {
  readonly args: z.ZodType<Args>
  readonly result?: Result
}

function request<Result>() {
  return <Args extends readonly unknown[]>(args: z.ZodType<Args>): Request<Args, Result> => ({ args })
}

/** No separator, no dot but the one before the ending: it can only name a file of the folder itself. */
const templateName = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/)
  .max(100)

/** A name that the page makes itself: it can only name a file of the new folder. */
const imageName = z.string().regex(/^image-\d{1,4}\.(?:png|jpg|gif|webp|avif)$/)

const nothing = z.tuple([])

/** Every message that the page may send. The preload sends no other, and ipc/handle.ts answers no other. */
export const contract = {
  'document:open-with-dialog': request<Outcome<OpenedFile>>()(nothing),
  'document:open-recent': request<Outcome<OpenedFile>>()(z.tuple([identifier<RecentId>()])),
  // The only path that crosses: the preload reads it from a dropped File, which a page cannot make for a file it was not given.
  'document:open-dropped': request<Outcome<OpenedFile>>()(z.tuple([z.string().min(1).max(32_768)])),
  'document:reopen': request<Outcome<OpenedFile>>()(z.tuple([documentHandle])),
  'document:save': request<Outcome<SavedFile>>()(z.tuple([documentHandle, text, fileVersion])),
  'document:save-as': request<Outcome<SavedFile>>()(z.tuple([fileName, text, documentHandle.nullable()])),
  'document:save-images': request<Outcome<string>>()(
    z.tuple([
      documentHandle,
      z
        .array(z.strictObject({ name: imageName, bytes }))
        .min(1)
        .max(1000),
    ]),
  ),
  'document:release': request<void>()(z.tuple([documentHandle])),
  'export:write': request<Outcome<ExportedFile>>()(
    z.tuple([z.strictObject({ suggestedName: fileName, format: z.enum(writtenFormats), bytes })]),
  ),
  'export:print-pdf': request<Uint8Array>()(
    z.tuple([z.strictObject({ html: text, header: template, footer: template, lineNumbers: z.boolean() })]),
  ),
  'import:with-dialog': request<Outcome<ImportedFile>>()(z.tuple([importChoicesSchema])),
  // A path that the preload read from a dropped File.
  'import:dropped': request<Outcome<ImportedFile>>()(z.tuple([z.string().min(1).max(32_768), importChoicesSchema])),
  'export:reveal': request<void>()(z.tuple([identifier<ExportId>()])),
  'recovery:keep': request<void>()(
    z.tuple([
      z.strictObject({
        id: recoveryId,
        name: z.string().max(1000),
        text,
        handle: documentHandle.nullable(),
        baseVersion: fileVersion.nullable(),
      }),
    ]),
  ),
  'recovery:drop': request<void>()(z.tuple([recoveryId])),
  'recovery:list': request<readonly RecoveryCopy[]>()(nothing),
  'recovery:open': request<Outcome<RecoveredDocument>>()(z.tuple([recoveryId])),
  'history:list': request<readonly LocalVersion[]>()(z.tuple([documentHandle])),
  'history:read': request<string>()(z.tuple([documentHandle, identifier<VersionId>()])),
  'history:delete': request<void>()(z.tuple([documentHandle.nullable()])),
  'recents:list': request<readonly RecentFile[]>()(nothing),
  'recents:remove': request<void>()(z.tuple([identifier<RecentId>()])),
  'recents:clear': request<void>()(nothing),
  'checks:of-team': request<TeamChecksFile | null>()(z.tuple([documentHandle])),
  'templates:list': request<TemplateFiles>()(z.tuple([documentHandle.nullable()])),
  'templates:choose': request<Outcome<string>>()(nothing),
  'templates:forget': request<void>()(nothing),
  'templates:save': request<Outcome<SavedTemplate>>()(z.tuple([templateName, z.string().max(maxTemplateBytes)])),
  'practice:read': request<PracticeRecords>()(nothing),
  'practice:write': request<PracticeWritten>()(z.tuple([text, fileVersion])),
  'practice:delete': request<void>()(nothing),
  'practice:banks': request<readonly TemplateFile[]>()(z.tuple([documentHandle])),
  'practice:open': request<Outcome<PracticeFile>>()(nothing),
  'settings:read': request<Settings>()(nothing),
  'settings:write': request<Settings>()(z.tuple([settingsChangeSchema])),
  'window:state': request<void>()(
    z.tuple([
      z.strictObject({
        documentName: z.string().max(1000).nullable(),
        handle: documentHandle.nullable(),
        edited: z.boolean(),
        enabledCommands: z.array(z.enum(commandIds)).max(commandIds.length),
      }),
    ]),
  ),
  'window:ready': request<void>()(nothing),
  'window:saved-before-close': request<void>()(z.tuple([identifier<string>(), z.boolean()])),
  'window:confirm-discard': request<Awaited<ReturnType<Platform['confirmDiscard']>>>()(z.tuple([z.string().max(1000)])),
  'window:close': request<void>()(nothing),
  'outside:open': request<boolean>()(z.tuple([z.string().max(10_000)])),
} as const

export type Channel = keyof typeof contract
export type Arguments<C extends Channel> = z.output<(typeof contract)[C]['args']>
export type Result<C extends Channel> =
  NonNullable<(typeof contract)[C]['result']> extends never
    ? undefined
    : Exclude<(typeof contract)[C]['result'], undefined>

/** Why a message was not even looked at. */
export type Refusal = 'origin' | 'frame' | 'window' | 'payload'

/** How an answer crosses: only the message of a thrown error would survive the crossing, so nothing is thrown. */
export type Reply<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly message: string }
  | { readonly kind: 'error'; readonly message: string }

/** Every message that main sends to the page. */
export interface PageEvents {
  'page:open-request': Outcome<OpenedFile>
  'page:command': CommandId
  'page:recents-changed': null
  'page:file-changed': DocumentHandle
  /** The identifier comes back in `window:saved-before-close`. */
  'page:save-before-close': string
}
