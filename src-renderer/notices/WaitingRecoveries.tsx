import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Banner } from '../primitives/Banner.tsx'
import { Button } from '../primitives/Button.tsx'
import { useStore } from '../stores/store.ts'

const text = strings.ui.recovery

/** Says over an open document that there is unsaved work of other documents; the start screen lists it itself. */
export function WaitingRecoveries() {
  const { workspace, recoveries, view } = useApp()
  const document = useStore(workspace.state, (state) => state.document)
  const { length } = useStore(recoveries)
  if (!document || length === 0) return null
  return (
    <Banner
      tone="note"
      actions={
        <>
          <Button onClick={() => view.openDialog('recovery')}>{text.show}</Button>
          <Button onClick={() => recoveries.later()}>{text.later}</Button>
        </>
      }
    >
      {text.waiting(length)}
    </Banner>
  )
}
