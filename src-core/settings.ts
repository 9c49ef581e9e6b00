import { z } from 'zod'
import { appendixChoices, defaultExportChoices } from './export/choices.ts'
import { trackedChangeChoices } from './import/docx/tracked-changes.ts'
import { exportFormats, type Settings } from './platform.ts'

/** What a person who never opened the settings gets. */
export const defaultSettings: Settings = {
  theme: 'system',
  pageFont: 'serif',
  zoom: 1,
  showNavigator: true,
  showInspector: true,
  focusMode: false,
  recentCommands: [],
  autosave: false,
  spelling: true,
  grammar: false,
  dictionary: [],
  rulesOff: [],
  export: { format: 'docx', ...defaultExportChoices },
  import: { trackedChanges: 'accept' },
}

/** What a person chooses about an import, as the page sends it. */
export const importChoicesSchema = z.strictObject({ trackedChanges: z.enum(trackedChangeChoices) })

const exportFields = {
  format: z.enum(exportFormats),
  pressReleaseHeadings: z.boolean(),
  lineNumbers: z.boolean(),
  pageSize: z.enum(['letter', 'a4']),
  newPagePerPart: z.boolean(),
  cover: z.boolean(),
  contents: z.boolean(),
  draft: z.boolean(),
  internalFaq: z.boolean(),
  appendix: z.enum(appendixChoices),
  report: z.boolean(),
  markdownPart: z.boolean(),
  frontMatter: z.boolean(),
  comments: z.boolean(),
} satisfies Readonly<Record<keyof Settings['export'], z.ZodType>>

/** Choices that an older version did not have take their defaults; those that it had stay. */
const storedExport = z
  .record(z.string(), z.unknown())
  .transform((stored) => ({ ...defaultSettings.export, ...stored }))
  .pipe(z.object(exportFields))

const fields = {
  theme: z.enum(['system', 'light', 'dark']),
  pageFont: z.enum(['serif', 'sans']),
  // Below a half text cannot be read, above three a line no longer fits a window.
  zoom: z.number().min(0.5).max(3),
  showNavigator: z.boolean(),
  showInspector: z.boolean(),
  focusMode: z.boolean(),
  // As with the rules: what is no list of ids is refused.
  recentCommands: z.array(z.string().max(100)).max(20),
  autosave: z.boolean(),
  spelling: z.boolean(),
  grammar: z.boolean(),
  // No word is longer, and no person adds more: what is no list of words is refused.
  dictionary: z.array(z.string().min(1).max(100)).max(20_000),
  // More than there are rules, and longer than any id: what is no list of rule ids is refused.
  rulesOff: z.array(z.string().max(100)).max(500),
  export: z.strictObject(exportFields),
  import: importChoicesSchema,
}

/** Settings as a shell stored them: a field that an older version did not have takes its default. */
export const storedSettingsSchema: z.ZodType<Settings> = z.object({
  theme: fields.theme.default(defaultSettings.theme),
  pageFont: fields.pageFont.default(defaultSettings.pageFont),
  zoom: fields.zoom.default(defaultSettings.zoom),
  showNavigator: fields.showNavigator.default(defaultSettings.showNavigator),
  showInspector: fields.showInspector.default(defaultSettings.showInspector),
  focusMode: fields.focusMode.default(defaultSettings.focusMode),
  recentCommands: fields.recentCommands.default([...defaultSettings.recentCommands]),
  autosave: fields.autosave.default(defaultSettings.autosave),
  spelling: fields.spelling.default(defaultSettings.spelling),
  grammar: fields.grammar.default(defaultSettings.grammar),
  dictionary: fields.dictionary.default([...defaultSettings.dictionary]),
  rulesOff: fields.rulesOff.default([...defaultSettings.rulesOff]),
  export: storedExport.default(defaultSettings.export),
  import: fields.import.default(defaultSettings.import),
})

/** A change of settings as the page sends it: any of the fields, and nothing else. */
export const settingsChangeSchema: z.ZodType<Partial<Settings>> = z.strictObject({
  theme: fields.theme.exactOptional(),
  pageFont: fields.pageFont.exactOptional(),
  zoom: fields.zoom.exactOptional(),
  showNavigator: fields.showNavigator.exactOptional(),
  showInspector: fields.showInspector.exactOptional(),
  focusMode: fields.focusMode.exactOptional(),
  recentCommands: fields.recentCommands.exactOptional(),
  autosave: fields.autosave.exactOptional(),
  spelling: fields.spelling.exactOptional(),
  grammar: fields.grammar.exactOptional(),
  dictionary: fields.dictionary.exactOptional(),
  rulesOff: fields.rulesOff.exactOptional(),
  export: fields.export.exactOptional(),
  import: fields.import.exactOptional(),
})
