import type { Severity } from '../../src-core/checks/finding.ts'
import { type CommandId, commandIds } from '../../src-core/commands.ts'
import type { Settings } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { fixCurrent, ignoreCurrent } from '../findings/act-on-finding.ts'
import { goToNext, goToPrevious, seek } from '../page/extensions/find.ts'
import { goToFinding } from '../page/go-to-finding.ts'
import { type Practice, practicePages } from '../practice/practice.ts'
import { goToMisspelt } from '../spelling/go-to-misspelt.ts'
import type { SettingsStore } from '../stores/settings-store.ts'
import type { InspectorTab, ViewStore } from '../stores/view-store.ts'
import type { Workspace } from '../stores/workspace.ts'
import { isFormatCommand, runFormatCommand } from './format-commands.ts'

const withoutDocument: ReadonlySet<CommandId> = new Set([
  'file.new',
  'file.open',
  'file.import',
  'file.autosave',
  'check.spelling',
  'check.grammar',
  'file.close',
  'practice.today',
  'practice.drill',
  'practice.drafts',
  'practice.written',
  'practice.stories',
  'practice.interviews',
  'practice.progress',
  'view.palette',
  'help.format',
  'help.shortcuts',
  'help.about',
])

/** What needs no page: the notice above a long document's source says that the rest does. */
const withSource: ReadonlySet<CommandId> = new Set([
  'file.save',
  'file.saveAs',
  'edit.undo',
  'edit.redo',
  'find.open',
  'find.replace',
  'find.next',
  'find.previous',
  'view.history',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
])

type PaneSwitch = 'showNavigator' | 'showInspector'

// The steps of a zoom menu: a tenth is the least that the eye calls another size.
const zoomStep = 0.1
const zoomRange = { min: 0.5, max: 3 }

/** Runs the commands of the command table, wherever they were chosen: key, menu, toolbar. */
export class Commands {
  readonly #workspace: Workspace
  readonly #settings: SettingsStore
  readonly #view: ViewStore
  readonly #practice: Practice

  constructor(workspace: Workspace, settings: SettingsStore, view: ViewStore, practice: Practice) {
    this.#workspace = workspace
    this.#settings = settings
    this.#view = view
    this.#practice = practice
  }

  /** Commands that can run now. */
  enabled(): readonly CommandId[] {
    return commandIds.filter((id) => this.isEnabled(id))
  }

  isEnabled(id: CommandId): boolean {
    if (withoutDocument.has(id)) return true
    const covered = this.#practice.state.get().page !== null
    if (id === 'practice.close' || covered) return id === 'practice.close' && covered
    const { document } = this.#workspace
    return document?.kind === 'source' ? withSource.has(id) : document !== null
  }

  /** Runs the command; what goes wrong inside Dateline is shown, not thrown. */
  run(id: CommandId): void {
    if (!this.isEnabled(id)) return
    this.#run(id).catch(this.#workspace.reportUnexpected)
  }

  async #run(id: CommandId): Promise<void> {
    const { document: opened, session } = this.#workspace
    if (isFormatCommand(id)) {
      // A text field of a dialog undoes its own typing.
      if (document.querySelector('dialog[open]')) return
      if (session) runFormatCommand(session.editor, id)
      else if (opened?.kind === 'source') id === 'edit.undo' ? opened.undo() : opened.redo()
      return
    }
    switch (id) {
      case 'file.new':
        return this.#view.openDialog('gallery')
      case 'file.changeTemplate':
        return this.#view.openDialog('change-template')
      case 'file.saveTemplate':
        return this.#view.openDialog('save-template')
      case 'file.open':
        return this.#workspace.open()
      case 'file.save':
        await this.#workspace.save()
        return
      case 'file.saveAs':
        await this.#workspace.saveAs()
        return
      case 'file.import':
        return this.#view.openDialog('import')
      case 'file.export':
        return this.#view.openDialog('export')
      case 'file.autosave':
        this.#settings.change({ autosave: !this.#settings.get().autosave })
        return this.#workspace.autosaveChanged()
      case 'file.close':
        // What is closed is what is seen.
        if (this.#practice.state.get().page !== null) return this.#practice.show(null)
        return this.#workspace.close()
      case 'file.properties':
        return this.#view.openDialog('properties')
      case 'find.open':
      case 'find.replace':
        if (opened?.kind === 'source') opened.find()
        else this.#view.openFind(id === 'find.replace')
        return
      case 'find.next':
      case 'find.previous':
        return this.#findAgain(id === 'find.next')
      case 'check.fix':
        if (session) fixCurrent(session)
        return
      case 'check.ignore':
        if (session && ignoreCurrent(session) === 'refused')
          this.#workspace.notify({ kind: 'note', message: strings.ui.checks.frontMatterRefused })
        return
      case 'check.spelling':
        return this.#settings.change({ spelling: !this.#settings.get().spelling })
      case 'check.grammar':
        return this.#settings.change({ grammar: !this.#settings.get().grammar })
      case 'check.suggestions': {
        const misspelt = session ? goToMisspelt(session.editor) : null
        if (misspelt) this.#view.showMisspelt(misspelt)
        return
      }
      case 'check.rules':
        return this.#view.openDialog('rules')
      case 'format.link':
        return this.#view.openDialog('link')
      case 'format.nameSection':
        // The menu hangs in the navigator.
        this.#showPane('showNavigator')
        return this.#view.setNaming(true)
      case 'view.palette':
        return this.#view.openDialog('palette')
      case 'view.navigator':
        return this.#togglePane('showNavigator')
      case 'view.inspector':
        return this.#togglePane('showInspector')
      case 'view.focusMode':
        this.#settings.change({ focusMode: !this.#settings.get().focusMode })
        // What had the focus may be gone.
        return session?.focus()
      case 'view.guide':
        return this.#showTab('guide')
      case 'view.checks':
        return this.#showTab('checks')
      case 'view.assumptions':
        return this.#showTab('assumptions')
      case 'view.readiness':
        return this.#view.openDialog('readiness')
      case 'view.history':
        return this.#view.openDialog('history')
      case 'view.nextFinding':
      case 'view.previousFinding':
        if (session) goToFinding(session, id === 'view.nextFinding' ? 'next' : 'previous', this.#shownSeverity())
        return
      case 'view.zoomIn':
        return this.#zoom(this.#settings.get().zoom + zoomStep)
      case 'view.zoomOut':
        return this.#zoom(this.#settings.get().zoom - zoomStep)
      case 'view.zoomReset':
        return this.#zoom(1)
      case 'practice.today':
      case 'practice.drill':
      case 'practice.drafts':
      case 'practice.written':
      case 'practice.stories':
      case 'practice.interviews':
      case 'practice.progress':
        return this.#practice.show(practicePages.find((page) => id === `practice.${page}`) ?? null)
      case 'practice.close':
        return this.#practice.show(null)
      case 'help.format':
        return this.#view.openDialog('format')
      case 'help.shortcuts':
        return this.#view.openDialog('shortcuts')
      case 'help.about':
        return this.#view.openDialog('about')
    }
  }

  #findAgain(forwards: boolean): void {
    const { document: opened } = this.#workspace
    if (opened?.kind === 'source') opened.findAgain(forwards)
    else if (opened) {
      const { lastSought } = this.#view
      if (lastSought.text === '') {
        this.#view.openFind(false)
        return
      }
      // Without its bar nothing is marked: the text is looked for once.
      const isOpen = this.#view.get().find !== null
      if (!isOpen) seek(opened.editor, lastSought)
      if (forwards) goToNext(opened.editor)
      else goToPrevious(opened.editor)
      if (!isOpen) seek(opened.editor, { ...lastSought, text: '' })
    }
  }

  /** The severity that the Checks panel is limited to, as long as it is seen. */
  #shownSeverity(): Severity | null {
    const { inspectorTab, severity } = this.#view.get()
    const { showInspector, focusMode } = this.#settings.get()
    return inspectorTab === 'checks' && showInspector && !focusMode ? severity : null
  }

  #showTab(tab: InspectorTab): void {
    this.#view.showTab(tab)
    this.#showPane('showInspector')
  }

  #togglePane(pane: PaneSwitch): void {
    const { focusMode, [pane]: isOn } = this.#settings.get()
    if (focusMode) this.#showPane(pane)
    else this.#settings.change({ [pane]: !isOn })
  }

  /** Also out of focus mode, which has no panes. */
  #showPane(pane: PaneSwitch): void {
    const { focusMode, [pane]: isOn } = this.#settings.get()
    if (focusMode || !isOn) this.#settings.change({ [pane]: true, focusMode: false })
  }

  #zoom(zoom: Settings['zoom']): void {
    const stepped = Math.round(zoom / zoomStep) * zoomStep
    const clamped = Math.min(zoomRange.max, Math.max(zoomRange.min, stepped))
    this.#settings.change({ zoom: Number(clamped.toFixed(2)) })
  }
}
