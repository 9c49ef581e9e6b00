import type { Settings } from './platform.ts'
import { strings } from './strings.ts'

/**
 * The one table of commands. The native menu (src-main), the browser edition's menu, the shortcuts and the toolbar
 * (src-renderer) are made from it, so that a command has the same name, key and place everywhere.
 */
export interface Command {
  readonly label: string
  /**
   * Keys in Electron's accelerator notation (`CmdOrCtrl+Shift+S`); the renderer translates them. `handledBy: 'editor'`
   * means that ProseMirror binds the key itself, so the menu shows it but must not take it.
   */
  readonly accelerator?: string
  readonly handledBy?: 'editor'
  /** A setting that the command turns on and off: menus show a check mark while it is on. */
  readonly setting?: SettingSwitch
  readonly menu?: MenuId
  /** Commands with the same group stand together; a separator stands between groups. */
  readonly group?: number
}

/** Settings that are on or off. */
export type SettingSwitch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings]

export const menuIds = ['file', 'edit', 'format', 'view', 'practice', 'help'] as const
export type MenuId = (typeof menuIds)[number]

const label = strings.commands

export const commands = {
  'file.new': { label: label.new, accelerator: 'CmdOrCtrl+N', menu: 'file', group: 1 },
  'file.open': { label: label.open, accelerator: 'CmdOrCtrl+O', menu: 'file', group: 1 },
  'file.save': { label: label.save, accelerator: 'CmdOrCtrl+S', menu: 'file', group: 2 },
  'file.saveAs': { label: label.saveAs, accelerator: 'CmdOrCtrl+Shift+S', menu: 'file', group: 2 },
  'file.export': { label: label.export, accelerator: 'CmdOrCtrl+E', menu: 'file', group: 3 },
  'file.import': { label: label.import, accelerator: 'CmdOrCtrl+Alt+O', menu: 'file', group: 1 },
  'file.autosave': { label: label.autosave, setting: 'autosave', menu: 'file', group: 2 },
  'file.properties': { label: label.properties, accelerator: 'CmdOrCtrl+Shift+D', menu: 'file', group: 3 },
  'file.changeTemplate': { label: label.changeTemplate, accelerator: 'CmdOrCtrl+Shift+M', menu: 'file', group: 3 },
  'file.saveTemplate': { label: label.saveTemplate, accelerator: 'CmdOrCtrl+Alt+S', menu: 'file', group: 3 },
  'file.close': { label: label.closeDocument, accelerator: 'CmdOrCtrl+W', menu: 'file', group: 4 },

  'edit.undo': { label: label.undo, accelerator: 'CmdOrCtrl+Z', handledBy: 'editor', menu: 'edit', group: 1 },
  'edit.redo': { label: label.redo, accelerator: 'CmdOrCtrl+Shift+Z', handledBy: 'editor', menu: 'edit', group: 1 },
  'find.open': { label: label.find, accelerator: 'CmdOrCtrl+F', menu: 'edit', group: 2 },
  'find.replace': { label: label.replace, accelerator: 'CmdOrCtrl+Alt+F', menu: 'edit', group: 2 },
  'find.next': { label: label.findNext, accelerator: 'CmdOrCtrl+G', menu: 'edit', group: 2 },
  'find.previous': { label: label.findPrevious, accelerator: 'CmdOrCtrl+Shift+G', menu: 'edit', group: 2 },
  'check.fix': { label: label.fixFinding, accelerator: 'CmdOrCtrl+.', menu: 'edit', group: 3 },
  'check.ignore': { label: label.ignoreFinding, accelerator: 'Alt+F8', menu: 'edit', group: 3 },
  'check.spelling': { label: label.spelling, setting: 'spelling', menu: 'edit', group: 4 },
  'check.grammar': { label: label.grammar, setting: 'grammar', menu: 'edit', group: 4 },
  'check.suggestions': { label: label.suggestions, accelerator: 'CmdOrCtrl+;', menu: 'edit', group: 4 },
  'check.rules': { label: label.rules, menu: 'edit', group: 3 },

  'format.bold': { label: label.bold, accelerator: 'CmdOrCtrl+B', handledBy: 'editor', menu: 'format', group: 1 },
  'format.italic': { label: label.italic, accelerator: 'CmdOrCtrl+I', handledBy: 'editor', menu: 'format', group: 1 },
  'format.link': { label: label.link, accelerator: 'CmdOrCtrl+K', menu: 'format', group: 1 },
  'format.paragraph': {
    label: label.paragraph,
    accelerator: 'CmdOrCtrl+Alt+0',
    handledBy: 'editor',
    menu: 'format',
    group: 2,
  },
  'format.heading1': {
    label: label.heading1,
    accelerator: 'CmdOrCtrl+Alt+1',
    handledBy: 'editor',
    menu: 'format',
    group: 2,
  },
  'format.heading2': {
    label: label.heading2,
    accelerator: 'CmdOrCtrl+Alt+2',
    handledBy: 'editor',
    menu: 'format',
    group: 2,
  },
  'format.heading3': {
    label: label.heading3,
    accelerator: 'CmdOrCtrl+Alt+3',
    handledBy: 'editor',
    menu: 'format',
    group: 2,
  },
  'format.bulletList': {
    label: label.bulletList,
    accelerator: 'CmdOrCtrl+Shift+8',
    handledBy: 'editor',
    menu: 'format',
    group: 3,
  },
  'format.orderedList': {
    label: label.orderedList,
    accelerator: 'CmdOrCtrl+Shift+7',
    handledBy: 'editor',
    menu: 'format',
    group: 3,
  },
  'format.blockquote': {
    label: label.blockquote,
    accelerator: 'CmdOrCtrl+Shift+B',
    handledBy: 'editor',
    menu: 'format',
    group: 3,
  },
  'format.table': { label: label.table, menu: 'format', group: 3 },
  'format.addRow': { label: label.addRow, menu: 'format', group: 4 },
  'format.addColumn': { label: label.addColumn, menu: 'format', group: 4 },
  'format.deleteRow': { label: label.deleteRow, menu: 'format', group: 4 },
  'format.deleteColumn': { label: label.deleteColumn, menu: 'format', group: 4 },
  'format.deleteTable': { label: label.deleteTable, menu: 'format', group: 4 },
  'format.nameSection': { label: label.nameSection, accelerator: 'CmdOrCtrl+Shift+L', menu: 'format', group: 5 },

  'view.palette': { label: label.palette, accelerator: 'CmdOrCtrl+Shift+P', menu: 'view', group: 0 },
  'view.navigator': {
    label: label.toggleNavigator,
    setting: 'showNavigator',
    accelerator: 'CmdOrCtrl+Alt+N',
    menu: 'view',
    group: 1,
  },
  'view.inspector': {
    label: label.toggleInspector,
    setting: 'showInspector',
    accelerator: 'CmdOrCtrl+Alt+I',
    menu: 'view',
    group: 1,
  },
  'view.focusMode': {
    label: label.focusMode,
    setting: 'focusMode',
    accelerator: 'CmdOrCtrl+Shift+J',
    menu: 'view',
    group: 1,
  },
  'view.guide': { label: label.showGuide, accelerator: 'CmdOrCtrl+Alt+G', menu: 'view', group: 2 },
  'view.checks': { label: label.showChecks, accelerator: 'CmdOrCtrl+Alt+C', menu: 'view', group: 2 },
  'view.assumptions': { label: label.showAssumptions, accelerator: 'CmdOrCtrl+Alt+A', menu: 'view', group: 2 },
  'view.nextFinding': { label: label.nextFinding, accelerator: 'F8', menu: 'view', group: 2 },
  'view.previousFinding': { label: label.previousFinding, accelerator: 'Shift+F8', menu: 'view', group: 2 },
  'view.readiness': { label: label.readiness, accelerator: 'F9', menu: 'view', group: 2 },
  'view.history': { label: label.history, accelerator: 'CmdOrCtrl+Shift+H', menu: 'view', group: 2 },
  'view.zoomIn': { label: label.zoomIn, accelerator: 'CmdOrCtrl+Plus', menu: 'view', group: 3 },
  'view.zoomOut': { label: label.zoomOut, accelerator: 'CmdOrCtrl+-', menu: 'view', group: 3 },
  'view.zoomReset': { label: label.zoomReset, accelerator: 'CmdOrCtrl+0', menu: 'view', group: 3 },

  'practice.today': { label: label.practise, accelerator: 'CmdOrCtrl+Alt+P', menu: 'practice', group: 1 },
  'practice.drill': { label: label.practiceDrill, accelerator: 'CmdOrCtrl+Alt+D', menu: 'practice', group: 2 },
  'practice.drafts': { label: label.practiceDrafts, menu: 'practice', group: 2 },
  'practice.written': { label: label.practiceWritten, menu: 'practice', group: 2 },
  'practice.stories': { label: label.practiceStories, menu: 'practice', group: 2 },
  'practice.interviews': { label: label.practiceInterviews, menu: 'practice', group: 2 },
  'practice.progress': { label: label.practiceProgress, menu: 'practice', group: 2 },
  'practice.close': { label: label.practiceClose, menu: 'practice', group: 3 },

  'help.format': { label: label.aboutFormat, menu: 'help', group: 1 },
  'help.shortcuts': { label: label.shortcuts, accelerator: 'CmdOrCtrl+/', menu: 'help', group: 1 },
  'help.about': { label: label.about, menu: 'help', group: 2 },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as CommandId[]

export function isCommandId(value: unknown): value is CommandId {
  return typeof value === 'string' && Object.hasOwn(commands, value)
}
