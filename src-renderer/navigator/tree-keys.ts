export type TreeKeyAction = 'next' | 'previous' | 'first' | 'last' | 'in' | 'out' | 'run' | 'up' | 'down' | 'menu'

const plain: Readonly<Record<string, TreeKeyAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
  Enter: 'run',
  ' ': 'run',
  ContextMenu: 'menu',
}

type Pressed = Pick<React.KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a key does in the tree (WAI-ARIA, tree view pattern); null for a key that is none of its own. */
export function keyAction({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): TreeKeyAction | null {
  if (ctrlKey || metaKey) return null
  if (shiftKey) return key === 'F10' && !altKey ? 'menu' : null
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null
  return plain[key] ?? null
}
