/**
 * Lets the editor read now where the cursor is. A browser reports a moved selection in a task of its own, after input that
 * is already waiting; and ProseMirror reads a selection only while its text has the focus. A click into the text with a
 * key right behind it, on a busy machine, would otherwise act where the cursor was before, and stay there when the
 * key opened a dialog.
 */
export function readSelectionInTime(): void {
  if (document.activeElement?.matches('.ProseMirror')) document.dispatchEvent(new Event('selectionchange'))
}
