import { EditorView } from '@codemirror/view'

/** How source looks: the colours of the page, which reach into the editor's own tree as custom properties. */
export const sourceLook = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontSize: 'calc(0.875rem * var(--zoom, 1))',
    lineHeight: '1.6',
  },
  '.cm-content': { maxWidth: '90ch', margin: '0 auto', padding: '2rem 2rem 40vh', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-wash)' },
  '.cm-searchMatch': { backgroundColor: 'var(--accent-wash)', outline: '1px solid var(--accent)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--selection)' },
  '.cm-panels': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    borderBottom: '1px solid var(--line)',
    fontFamily: 'var(--font-ui)',
  },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '0.5rem 2.5rem 0.5rem 1rem', fontSize: '0.8125rem' },
  '.cm-panel.cm-search label': { fontSize: 'inherit', marginRight: '0.75rem' },
  '.cm-panel.cm-search [name=close]': {
    top: '0.5rem',
    right: '0.75rem',
    fontSize: '1.25rem',
    color: 'var(--ink-soft)',
  },
  '.cm-textfield': {
    padding: '0.3rem 0.5rem',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: 'inherit',
  },
  '.cm-button': {
    padding: '0.3rem 0.6rem',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    background: 'var(--raised)',
    color: 'var(--ink)',
    fontFamily: 'inherit',
    fontSize: 'inherit',
  },
  '.cm-specialChar': { color: 'var(--ink-faint)' },
})
