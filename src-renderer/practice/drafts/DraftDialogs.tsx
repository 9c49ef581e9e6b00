import { draftStrings } from '../../../src-core/draft-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { Dialog } from '../../primitives/Dialog.tsx'
import { useStore } from '../../stores/store.ts'
import { usePractice } from '../use-practice.ts'
import { Scorecard } from './Scorecard.tsx'

/** What a timed draft asks, over whatever the window shows. */
export function DraftDialogs() {
  const { timedDraft } = useApp()
  const leaving = useStore(timedDraft.leaving)
  const scoring = useStore(timedDraft.scoring)
  const { store } = usePractice()
  if (leaving) return <LeavingDialog onChoice={leaving} />
  const record = scoring && store.drafts.find(({ id }) => id === scoring.id)
  return record ? <Scorecard key={record.id} record={record} session={scoring.session} /> : null
}

function LeavingDialog({ onChoice }: { readonly onChoice: (choice: 'stay' | 'pause' | 'end') => void }) {
  const text = draftStrings.leaving
  return (
    <Dialog
      role="alertdialog"
      title={text.title}
      description={text.detail}
      onClose={() => onChoice('stay')}
      footer={
        <>
          <Button onClick={() => onChoice('end')}>{text.end}</Button>
          <Button onClick={() => onChoice('pause')}>{text.pause}</Button>
          <Button look="primary" data-autofocus onClick={() => onChoice('stay')}>
            {text.stay}
          </Button>
        </>
      }
    />
  )
}
