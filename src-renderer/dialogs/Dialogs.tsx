import { useApp } from '../app/app-context.ts'
import { ChangeTemplateGallery } from '../gallery/ChangeTemplateGallery.tsx'
import { NewDocumentGallery } from '../gallery/NewDocumentGallery.tsx'
import { SaveTemplateDialog } from '../gallery/SaveTemplateDialog.tsx'
import { HistoryDialog } from '../history/HistoryDialog.tsx'
import { ImportDialog } from '../importing/ImportDialog.tsx'
import { ImportReportDialog } from '../importing/ImportReportDialog.tsx'
import { PaletteDialog } from '../palette/PaletteDialog.tsx'
import { ReadinessDialog } from '../readiness/ReadinessDialog.tsx'
import { RecoveryDialog } from '../recovery/RecoveryDialog.tsx'
import { useStore } from '../stores/store.ts'
import { AboutDialog } from './AboutDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FormatDialog } from './FormatDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { PropertiesDialog } from './PropertiesDialog.tsx'
import { RulesDialog } from './RulesDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { SourceDialog } from './SourceDialog.tsx'

/** The dialog that a command has opened, if any. */
export function Dialogs() {
  const { view, workspace } = useApp()
  const dialog = useStore(view, (value) => value.dialog)
  const document = useStore(workspace.state, (state) => state.document)
  const session = document?.kind === 'page' ? document : null
  const close = () => view.closeDialog()
  switch (dialog) {
    case 'export':
      return session ? <ExportDialog session={session} onClose={close} /> : null
    case 'import':
      return <ImportDialog onClose={close} />
    case 'import-report':
      return <ImportReportDialog onClose={close} />
    case 'link':
      return session ? <LinkDialog editor={session.editor} onClose={close} /> : null
    case 'source':
      return session ? <SourceDialog editor={session.editor} onClose={close} /> : null
    case 'history':
      return document ? <HistoryDialog document={document} onClose={close} /> : null
    case 'properties':
      return session ? <PropertiesDialog session={session} onClose={close} /> : null
    case 'readiness':
      return session ? <ReadinessDialog session={session} onClose={close} /> : null
    case 'rules':
      return session ? <RulesDialog session={session} onClose={close} /> : null
    case 'recovery':
      return <RecoveryDialog onClose={close} />
    case 'palette':
      return <PaletteDialog session={session} onClose={close} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} />
    case 'format':
      return <FormatDialog onClose={close} />
    case 'gallery':
      return <NewDocumentGallery onClose={close} />
    case 'change-template':
      return session ? <ChangeTemplateGallery session={session} onClose={close} /> : null
    case 'save-template':
      return session ? <SaveTemplateDialog session={session} onClose={close} /> : null
    case null:
      return null
  }
}
