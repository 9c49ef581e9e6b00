import { useState } from 'react'
import { useApp } from '../app/app-context.ts'

interface OwnTemplatesActions {
  readonly choose: () => void
  readonly forget: () => void
  /** Why choosing failed; null when it did not. */
  readonly failure: string | null
}

/** Choosing the folder of own templates, and forgetting it. */
export function useOwnTemplates(): OwnTemplatesActions {
  const { workspace } = useApp()
  const [failure, setFailure] = useState<string | null>(null)
  const attempt = (work: Promise<unknown>) => {
    work.catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)))
  }
  return {
    failure,
    choose: () =>
      attempt(
        workspace.templates.choose().then((outcome) => {
          setFailure(outcome.kind === 'failed' ? outcome.problem.message : null)
        }),
      ),
    forget: () => attempt(workspace.templates.forget().then(() => setFailure(null))),
  }
}
