import { useApp } from '../app/app-context.ts'
import { useStore } from '../stores/store.ts'
import type { Practice, PracticeState } from './practice.ts'

/** The practice of this window, and what it holds now. */
export function usePractice(): { readonly practice: Practice } & PracticeState {
  const { practice } = useApp()
  return { practice, ...useStore(practice.state) }
}
