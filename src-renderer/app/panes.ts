const focusable = [
  '[contenteditable="true"]',
  // Its text is in a tree of its own, which takes the focus over.
  '[data-takes-focus]',
  'button:not([disabled]):not([tabindex="-1"])',
  '[tabindex="0"]',
  'input:not([disabled])',
  'a[href]',
].join(',')

/** Moves the focus to the next or previous pane, round and round: header, navigator, page, inspector. */
export function focusPane(direction: 1 | -1): void {
  // Not those of a document that practice covers.
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility())
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const start = here < 0 && direction < 0 ? panes.length : here
  const next = panes[(start + direction + panes.length) % panes.length]
  const target = next?.querySelector<HTMLElement>('[aria-current], [aria-selected="true"]') ?? null
  const first = next?.querySelector<HTMLElement>(focusable) ?? null
  ;(target?.matches(focusable) ? target : first)?.focus()
}
