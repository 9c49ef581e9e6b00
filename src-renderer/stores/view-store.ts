import type { Severity } from '../../src-core/checks/finding.ts'
import type { Misspelt } from '../../src-core/spelling/misspelt.ts'
import type { Sought } from '../page/extensions/find.ts'
import { Store } from './store.ts'

export type DialogId =
  | 'export'
  | 'import'
  | 'import-report'
  | 'link'
  | 'source'
  | 'history'
  | 'properties'
  | 'rules'
  | 'readiness'
  | 'recovery'
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'format'
  | 'gallery'
  | 'change-template'
  | 'save-template'
export type InspectorTab = 'guide' | 'checks' | 'assumptions'

/** What the window shows beside the document itself; lasts as long as the window. */
export interface View {
  readonly dialog: DialogId | null
  readonly inspectorTab: InspectorTab
  /** The only severity that the Checks panel shows; null for all. */
  readonly severity: Severity | null
  /** Whether the menu is open that names the section at the cursor. */
  readonly naming: boolean
  /** The word for which a person wants suggestions. */
  readonly misspelt: Misspelt | null
  /** Null while nothing is searched for; `times` counts how often it was asked for. */
  readonly find: { readonly replacing: boolean; readonly times: number } | null
}

export class ViewStore extends Store<View> {
  /** What was looked for last. */
  lastSought: Sought = { text: '', matchCase: false, wholeWords: false }
  lastReplacement = ''

  constructor() {
    super({ dialog: null, inspectorTab: 'guide', severity: null, naming: false, misspelt: null, find: null })
  }

  openDialog(dialog: DialogId): void {
    this.set({ ...this.get(), dialog })
  }

  closeDialog(): void {
    this.set({ ...this.get(), dialog: null })
  }

  setNaming(naming: boolean): void {
    this.set({ ...this.get(), naming })
  }

  showMisspelt(misspelt: Misspelt | null): void {
    this.set({ ...this.get(), misspelt })
  }

  openFind(replacing: boolean): void {
    const { find } = this.get()
    this.set({
      ...this.get(),
      find: { replacing: replacing || find?.replacing === true, times: (find?.times ?? 0) + 1 },
    })
  }

  closeFind(): void {
    this.set({ ...this.get(), find: null })
  }

  showSeverity(severity: Severity | null): void {
    this.set({ ...this.get(), severity })
  }

  showTab(inspectorTab: InspectorTab): void {
    this.set({ ...this.get(), inspectorTab })
  }
}
