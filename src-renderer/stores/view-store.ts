import { Store } from './store.ts'

export type DialogId = 'export' | 'link' | 'source' | 'history' | 'recovery' | 'shortcuts' | 'about' | 'format'
export type InspectorTab = 'guide' | 'checks'

/** What the window shows beside the document itself; lasts as long as the window. */
export interface View {
  readonly dialog: DialogId | null
  readonly inspectorTab: InspectorTab
}

export class ViewStore extends Store<View> {
  constructor() {
    super({ dialog: null, inspectorTab: 'guide' })
  }

  openDialog(dialog: DialogId): void {
    this.set({ ...this.get(), dialog })
  }

  closeDialog(): void {
    this.set({ ...this.get(), dialog: null })
  }

  showTab(inspectorTab: InspectorTab): void {
    this.set({ ...this.get(), inspectorTab })
  }
}
