import { useEffect, useRef } from 'react'

/** Moves the focus to the element marked with `data-focus-here`, whenever what is shown is another step. */
export function useFocusHere(place: { readonly current: HTMLElement | null }, step: string): void {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    const target = place.current?.querySelector<HTMLElement>('[data-focus-here]')
    target?.focus()
    // Half an answer is written on, not in front of.
    if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length)
  })
}
