import { createRoot } from 'react-dom/client'
import type { Platform } from '../../src-core/platform.ts'
import { SaveQuestion } from '../dialogs/SaveQuestion.tsx'

/** Asks in the page what the desktop application asks in a native dialog. */
export const askToSave: Platform['confirmDiscard'] = (documentName) =>
  new Promise((resolve) => {
    const place = document.createElement('div')
    document.body.append(place)
    const root = createRoot(place)
    root.render(
      <SaveQuestion
        documentName={documentName}
        onAnswer={(answer) => {
          root.unmount()
          place.remove()
          resolve(answer)
        }}
      />,
    )
  })
