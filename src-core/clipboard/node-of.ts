import type { Attrs, Fragment, Mark, Node, Schema } from '@tiptap/pm/model'

/** A node by its type's name. */
export function nodeOf(schema: Schema, type: string, attrs: Attrs | null, content?: Fragment | readonly Node[]): Node {
  const nodeType = schema.nodes[type]
  if (!nodeType) throw new Error(`The schema has no node “${type}”.`)
  return nodeType.create(attrs, content)
}

/** `marks` and one more, by its type's name. */
export function withMark(schema: Schema, marks: readonly Mark[], type: string, attrs?: Attrs): readonly Mark[] {
  const markType = schema.marks[type]
  if (!markType) throw new Error(`The schema has no mark “${type}”.`)
  return markType.create(attrs).addToSet(marks)
}

/** `marks` without those of a type. */
export function withoutMark(marks: readonly Mark[], type: string): readonly Mark[] {
  return marks.some((mark) => mark.type.name === type) ? marks.filter((mark) => mark.type.name !== type) : marks
}
