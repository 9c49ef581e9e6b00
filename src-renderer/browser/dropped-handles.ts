interface Dropped {
  readonly file: File
  readonly handle: Promise<FileSystemHandle | null>
}

/**
 * Keeps the handles of what is dropped on the window. A drop gives them only while its event runs, and the interface
 * passes on nothing but the `File`.
 */
export class DroppedHandles {
  #dropped: readonly Dropped[] = []

  constructor(target: EventTarget) {
    target.addEventListener('drop', (event) => this.#take(event as DragEvent), { capture: true })
  }

  /** The handle that came with a dropped file, or null where the browser gives none. */
  async handleOf(file: File): Promise<FileSystemHandle | null> {
    const match = this.#dropped.find(
      ({ file: other }) =>
        other.name === file.name && other.size === file.size && other.lastModified === file.lastModified,
    )
    return match ? match.handle : null
  }

  #take(event: DragEvent): void {
    this.#dropped = Array.from(event.dataTransfer?.items ?? []).flatMap((item) => {
      const file = item.kind === 'file' ? item.getAsFile() : null
      if (!file || !('getAsFileSystemHandle' in item)) return []
      return [{ file, handle: item.getAsFileSystemHandle().catch(() => null) }]
    })
  }
}
