import { Fragment, type Node } from '@tiptap/pm/model'
import { footnoteLabel } from '../../layout/notes.ts'

const definition = /^\[\^([^\]\s]+)\]:[ \t]*/
const mark = /^\[\^([^\]\s]+)\]$/

/**
 * Blocks read from a Word file, whose notes only have numbers, with the labels that the notes have in the Markdown that
 * the file was made from. A note is the same by its text; where that was changed, by its place if none came or went.
 */
export function withNoteLabels(blocks: readonly Node[], source: readonly Node[]): Node[] {
  const theirs = inOrderOfMarks(source)
  const ours = inOrderOfMarks(blocks)
  const labels = new Map<string, string>()
  const free = [...theirs]
  for (const note of ours) {
    const at = free.findIndex(({ text }) => text === note.text)
    const [same] = at < 0 ? [] : free.splice(at, 1)
    if (same) labels.set(note.label, same.label)
  }
  const taken = new Set(theirs.map(({ label }) => label.toUpperCase()))
  ours.forEach((note, i) => {
    if (labels.has(note.label)) return
    const there = theirs.length === ours.length ? theirs[i] : undefined
    if (there && free.includes(there)) labels.set(note.label, there.label)
    else {
      let label = note.label
      while (taken.has(label.toUpperCase())) label = `new-${label}`
      taken.add(label.toUpperCase())
      labels.set(note.label, label)
    }
  })
  return blocks.map((block) => relabelled(block, labels))
}

interface Note {
  readonly label: string
  readonly text: string
}

/** The notes of a document in the order in which its text points to them. */
function inOrderOfMarks(blocks: readonly Node[]): Note[] {
  const texts = new Map<string, Note>()
  for (const block of blocks) {
    const label = block.attrs.kind === 'footnote' ? definition.exec(block.textContent)?.[1] : undefined
    if (label === undefined) continue
    const text = block.textContent.replace(definition, '').replace(/\s+/g, ' ').trim()
    const key = footnoteLabel(block.textContent) ?? label
    if (!texts.has(key)) texts.set(key, { label, text })
  }
  const ordered = new Set<Note>()
  const visit = (node: Node) => {
    const label = mark.exec(String(node.attrs.source ?? ''))?.[1]
    const note = label === undefined ? undefined : texts.get(label.toUpperCase())
    if (note) ordered.add(note)
  }
  for (const block of blocks) block.descendants(visit)
  return [...ordered]
}

function relabelled(node: Node, labels: ReadonlyMap<string, string>): Node {
  const { schema } = node.type
  if (node.type.name === 'rawInline') {
    const label = labels.get(mark.exec(String(node.attrs.source))?.[1] ?? '')
    return label === undefined ? node : node.type.create({ source: `[^${label}]` }, null, node.marks)
  }
  if (node.attrs.kind === 'footnote') {
    const own = definition.exec(node.textContent)?.[1] ?? ''
    const label = labels.get(own)
    if (label === undefined || label === own) return node
    return node.copy(Fragment.from(schema.text(`[^${label}]: ${node.textContent.replace(definition, '')}`)))
  }
  if (node.isLeaf) return node
  return node.copy(Fragment.from(node.children.map((child) => relabelled(child, labels))))
}
