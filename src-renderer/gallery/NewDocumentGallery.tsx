import { useState } from 'react'
import { templateStrings } from '../../src-core/template-strings.ts'
import type { SectionOrder } from '../../src-core/templates/template.ts'
import { useApp } from '../app/app-context.ts'
import { RadioGroup } from '../primitives/RadioGroup.tsx'
import type { Entry } from './entries.ts'
import { Gallery } from './Gallery.tsx'

const text = templateStrings.gallery

/** A new document: from a template, or a sample to look around in. */
export function NewDocumentGallery({ onClose }: { readonly onClose: () => void }) {
  const { workspace } = useApp()
  const [orderId, setOrderId] = useState(ownOrder)

  function create(entry: Entry) {
    if (entry.kind === 'broken') return
    const order = ordersOf(entry).find(({ id }) => id === orderId)
    // Closed first: a question about unsaved changes stands above the page, not above the gallery.
    onClose()
    workspace.newFromTemplate(entry.listed.source, order).catch(workspace.reportUnexpected)
  }

  return (
    <Gallery
      title={text.newTitle}
      samples
      current={null}
      action={(entry) => (entry.kind === 'sample' ? text.openSample : text.create)}
      onChoose={create}
      options={(entry) =>
        ordersOf(entry).length === 0 ? null : (
          <RadioGroup
            legend={text.order}
            value={orderId}
            onChange={setOrderId}
            choices={[
              { value: ownOrder, label: text.ownOrder },
              ...ordersOf(entry).map(({ id, name, description }) => ({
                value: id,
                label: name,
                ...(description ? { hint: description } : {}),
              })),
            ]}
          />
        )
      }
      onClose={onClose}
    />
  )
}

const ownOrder: string = ''

function ordersOf(entry: Entry): readonly SectionOrder[] {
  return entry.kind === 'template' ? entry.listed.source.parts.flatMap((part) => part.orders) : []
}
