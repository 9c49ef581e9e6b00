import type { ChainedCommands, CommandProps, Editor } from '@tiptap/core'
import { type CommandId, commands as table } from '../../src-core/commands.ts'
import type { Outline, PartId } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import { questionsNotAsked } from '../../src-core/templates/standard-question.ts'
import type { Template } from '../../src-core/templates/template.ts'
import { canFormat, formatCommands } from '../commands/format-commands.ts'
import type { Analysis } from '../document/analysis.ts'
import { type Addition, insertInstead } from '../document/insert-section.ts'
import { treeRows } from '../navigator/tree-rows.ts'
import type { SlashItem } from '../page/extensions/slash-menu.ts'

const { also, rule } = strings.ui.slash

/** What the slash menu can insert into a document as it stands. */
export function slashItems(editor: Editor, analysis: Analysis, template: Template): readonly SlashItem[] {
  return [...blockItems(editor), ...missingItems(analysis, template), ...questionItems(analysis.outline, template)]
}

const blocks = [
  'heading1',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'blockquote',
  'table',
] as const satisfies readonly (keyof typeof also)[]

function blockItems(editor: Editor): SlashItem[] {
  const item = (name: keyof typeof also, label: string, change: (chain: ChainedCommands) => ChainedCommands) => ({
    id: name,
    group: 'blocks' as const,
    label,
    also: also[name],
    insert: (at: Editor, typed: { from: number; to: number }) =>
      void change(at.chain().deleteRange(typed)).scrollIntoView().run(),
  })
  return [
    // Out of a list or a quotation as well.
    item('paragraph', table['format.paragraph'].label, (chain) => chain.clearNodes()),
    ...blocks.flatMap((name) => {
      const id = `format.${name}` as const satisfies CommandId
      const { run, isActive } = formatCommands[id]
      // What the paragraph is in already the command would take away.
      if (!canFormat(editor, id) || isActive?.(editor)) return []
      return [item(name, table[id].label, (chain) => run(chain, editor))]
    }),
    ...(editor.can().command(ruleAbove) ? [item('rule', rule, (chain) => chain.command(ruleAbove))] : []),
  ]
}

/** TipTap's own command puts the cursor into the heading that may follow; one goes on writing below the line. */
function ruleAbove({ tr, dispatch }: Pick<CommandProps, 'tr' | 'dispatch'>): boolean {
  const { $from } = tr.selection
  const { horizontalRule } = tr.doc.type.schema.nodes
  if (!horizontalRule || $from.depth === 0) return false
  const at = $from.index(-1)
  if (!$from.node(-1).canReplaceWith(at, at, horizontalRule)) return false
  if (dispatch) tr.insert($from.before(), horizontalRule.create())
  return true
}

/** The parts and sections that the navigator offers to insert. */
function missingItems(analysis: Analysis, template: Template): SlashItem[] {
  const rows = treeRows(analysis, template, { collapsed: new Set(), opened: new Set() })
  return rows.flatMap((row): SlashItem[] => {
    if ((row.kind !== 'part' && row.kind !== 'section') || row.range !== null) return []
    const missing = row.kind === 'part' ? row.part : row.section
    if (missing === null) return []
    const hint = row.kind === 'section' ? { hint: titleOf(template, row.part) } : {}
    return [{ id: missing, group: 'sections', label: row.title, ...hint, insert: inserting({ missing }, template) }]
  })
}

function questionItems({ parts }: Outline, template: Template): SlashItem[] {
  return parts.flatMap((part) =>
    part.range === null
      ? []
      : questionsNotAsked(template, part.id, part.questions).map(
          ({ text }): SlashItem => ({
            id: `${part.id} ${text}`,
            group: 'questions',
            label: text,
            hint: titleOf(template, part.id),
            insert: inserting({ part: part.id, question: text }, template),
          }),
        ),
  )
}

function inserting(addition: Addition, template: Template): SlashItem['insert'] {
  return (editor, typed) => insertInstead(editor, typed, addition, template)
}

function titleOf(template: Template, id: PartId): string {
  return template.parts.find((part) => part.id === id)?.title ?? ''
}
