import { vi } from 'vitest'
import type {
  DocumentHandle,
  FileVersion,
  OpenedFile,
  Outcome,
  Platform,
  SavedFile,
} from '../../../src-core/platform.ts'
import { defaultSettings } from '../../../src-core/settings.ts'

export const opened = (name: string, text: string, change: Partial<OpenedFile> = {}): Outcome<OpenedFile> => ({
  kind: 'done',
  value: {
    handle: `handle of ${name}` as DocumentHandle,
    name,
    location: '/home/me',
    text,
    version: 'v1' as FileVersion,
    readOnly: false,
    ...change,
  },
})

export const saved = (name: string, version = 'v2'): Outcome<SavedFile> => ({
  kind: 'done',
  value: {
    handle: `handle of ${name}` as DocumentHandle,
    name,
    location: '/home/me',
    version: version as FileVersion,
  },
})

export const cancelled = { kind: 'cancelled' } as const

/** A shell whose every answer a test decides. What a test does not decide is cancelled. */
export function fakePlatform() {
  return {
    kind: 'browser',
    os: 'linux',
    canReveal: false,
    openWithDialog: vi.fn<Platform['openWithDialog']>(async () => cancelled),
    openRecent: vi.fn<Platform['openRecent']>(async () => cancelled),
    openDropped: vi.fn<Platform['openDropped']>(async () => cancelled),
    importWithDialog: vi.fn<Platform['importWithDialog']>(async () => cancelled),
    importDropped: vi.fn<Platform['importDropped']>(async () => cancelled),
    printPdf: null,
    reopen: vi.fn<Platform['reopen']>(async () => cancelled),
    save: vi.fn<Platform['save']>(async () => cancelled),
    saveImages: vi.fn<NonNullable<Platform['saveImages']>>(async () => cancelled),
    saveAs: vi.fn<Platform['saveAs']>(async () => cancelled),
    exportFile: vi.fn<Platform['exportFile']>(async () => cancelled),
    revealExported: vi.fn<Platform['revealExported']>(async () => {}),
    release: vi.fn<Platform['release']>(async () => {}),
    onFileChanged: vi.fn<Platform['onFileChanged']>(() => () => {}),
    keepRecovery: vi.fn<Platform['keepRecovery']>(async () => {}),
    dropRecovery: vi.fn<Platform['dropRecovery']>(async () => {}),
    recoveries: vi.fn<Platform['recoveries']>(async () => []),
    openRecovery: vi.fn<Platform['openRecovery']>(async () => cancelled),
    versions: vi.fn<Platform['versions']>(async () => []),
    readVersion: vi.fn<Platform['readVersion']>(async () => ''),
    deleteHistory: vi.fn<Platform['deleteHistory']>(async () => {}),
    recents: vi.fn<Platform['recents']>(async () => []),
    removeRecent: vi.fn<Platform['removeRecent']>(async () => {}),
    clearRecents: vi.fn<Platform['clearRecents']>(async () => {}),
    onRecentsChanged: () => () => {},
    teamChecks: vi.fn<Platform['teamChecks']>(async () => null),
    templateFiles: vi.fn<Platform['templateFiles']>(async () => ({ own: null, problem: null, files: [] })),
    ownTemplates: 'folder',
    chooseOwnTemplates: vi.fn<Platform['chooseOwnTemplates']>(async () => ({ kind: 'cancelled' })),
    forgetOwnTemplates: vi.fn<Platform['forgetOwnTemplates']>(async () => {}),
    saveTemplate: vi.fn<Platform['saveTemplate']>(async () => ({ kind: 'cancelled' })),
    readPractice: vi.fn<Platform['readPractice']>(async () => ({
      text: null,
      version: 'none' as FileVersion,
      readOnly: false,
      message: null,
    })),
    writePractice: vi.fn<Platform['writePractice']>(async () => ({ kind: 'done', version: 'kept' as FileVersion })),
    deletePractice: vi.fn<Platform['deletePractice']>(async () => {}),
    practiceBanks: vi.fn<Platform['practiceBanks']>(async () => []),
    openPractice: vi.fn<Platform['openPractice']>(async () => cancelled),
    readSettings: async () => defaultSettings,
    writeSettings: async (change) => ({ ...defaultSettings, ...change }),
    imageUrl: () => null,
    setWindowState: vi.fn<Platform['setWindowState']>(async () => {}),
    ready: async () => {},
    onOpenRequest: () => () => {},
    onCommand: () => () => {},
    onSaveBeforeClose: () => () => {},
    confirmDiscard: vi.fn<Platform['confirmDiscard']>(async () => 'cancel'),
    closeWindow: vi.fn<Platform['closeWindow']>(async () => {}),
    openExternal: vi.fn<Platform['openExternal']>(async () => true),
  } satisfies Platform
}
