import { Component, type ReactNode } from 'react'
import { strings } from '../../src-core/strings.ts'
import { Button } from '../primitives/Button.tsx'
import styles from './ErrorScreen.module.css'

const text = strings.ui.problems

/** What stands in the window's place when drawing it failed: what happened, and a way to start again. */
export class ErrorScreen extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className={styles.screen} role="alert">
        <h1>{text.crashed}</h1>
        <p>{text.crashedDetail}</p>
        <pre>{error.message}</pre>
        <Button look="primary" onClick={() => location.reload()}>
          {text.restart}
        </Button>
      </main>
    )
  }
}
