import { useState } from 'react'
import type { OpenedFile } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { CompareDialog } from '../compare/CompareDialog.tsx'
import { Banner } from '../primitives/Banner.tsx'
import { Button } from '../primitives/Button.tsx'

const text = strings.ui.changed

/** Another program wrote the file while the document has unsaved changes: whose text counts from here on. */
export function ChangedOutside({ file }: { readonly file: OpenedFile }) {
  const { workspace } = useApp()
  const [comparing, setComparing] = useState(false)
  return (
    <>
      <Banner
        tone="warning"
        title={text.title(file.name)}
        actions={
          <>
            <Button onClick={() => setComparing(true)}>{text.compare}</Button>
            <Button onClick={() => void workspace.outside.takeTheirs(file).catch(workspace.reportUnexpected)}>
              {text.theirs}
            </Button>
            <Button onClick={() => workspace.outside.keepMine(file)}>{text.mine}</Button>
          </>
        }
      >
        {text.detail}
      </Banner>
      {comparing ? <CompareDialog file={file} onClose={() => setComparing(false)} /> : null}
    </>
  )
}
