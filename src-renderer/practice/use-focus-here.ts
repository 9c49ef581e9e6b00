import { useEffect, useRef } from 'react'

/** Moves the focus to the element marked with `data-focus-here`, whenever what is shown is another step. */
export function useFocusHere(place: { readonly current: HTMLElement | null }, step: string): void {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    place.current?.querySelector<HTMLElement>('[data-focus-here]')?.focus()
  })
}
