import { z } from 'zod'
import { exportFormats, type Settings } from './platform.ts'

/** What a person who never opened the settings gets. */
export const defaultSettings: Settings = {
  theme: 'system',
  pageFont: 'serif',
  zoom: 1,
  showNavigator: true,
  showInspector: true,
  autosave: false,
  export: { format: 'docx', pressReleaseHeadings: true, lineNumbers: true, pageSize: 'letter' },
}

const fields = {
  theme: z.enum(['system', 'light', 'dark']),
  pageFont: z.enum(['serif', 'sans']),
  // Below a half text cannot be read, above three a line no longer fits a window.
  zoom: z.number().min(0.5).max(3),
  showNavigator: z.boolean(),
  showInspector: z.boolean(),
  autosave: z.boolean(),
  export: z.strictObject({
    format: z.enum(exportFormats),
    pressReleaseHeadings: z.boolean(),
    lineNumbers: z.boolean(),
    pageSize: z.enum(['letter', 'a4']),
  }),
}

/** Settings as a shell stored them: a field that an older version did not have takes its default. */
export const storedSettingsSchema: z.ZodType<Settings> = z.object({
  theme: fields.theme.default(defaultSettings.theme),
  pageFont: fields.pageFont.default(defaultSettings.pageFont),
  zoom: fields.zoom.default(defaultSettings.zoom),
  showNavigator: fields.showNavigator.default(defaultSettings.showNavigator),
  showInspector: fields.showInspector.default(defaultSettings.showInspector),
  autosave: fields.autosave.default(defaultSettings.autosave),
  export: fields.export.default(defaultSettings.export),
})

/** A change of settings as the page sends it: any of the fields, and nothing else. */
export const settingsChangeSchema: z.ZodType<Partial<Settings>> = z.strictObject({
  theme: fields.theme.exactOptional(),
  pageFont: fields.pageFont.exactOptional(),
  zoom: fields.zoom.exactOptional(),
  showNavigator: fields.showNavigator.exactOptional(),
  showInspector: fields.showInspector.exactOptional(),
  autosave: fields.autosave.exactOptional(),
  export: fields.export.exactOptional(),
})
