import { useEffect, useState } from 'react'
import type { DocumentHandle, LocalVersion, Platform, VersionId } from '../../src-core/platform.ts'

/** The versions that saving kept of a document, newest first; null while they are being read. */
export function useVersions(
  platform: Pick<Platform, 'versions'>,
  handle: DocumentHandle | null,
  onProblem: (error: unknown) => void,
): readonly LocalVersion[] | null {
  const [versions, setVersions] = useState<readonly LocalVersion[] | null>(null)
  useEffect(() => {
    let current = true
    const read = handle === null ? Promise.resolve([]) : platform.versions(handle)
    read.then((list) => {
      if (current) setVersions(list)
    }, onProblem)
    return () => {
      current = false
    }
  }, [platform, handle, onProblem])
  return versions
}

/** The text of a version: null while it is being read, and an error's message when it cannot be. */
export function useVersionText(
  platform: Pick<Platform, 'readVersion'>,
  handle: DocumentHandle | null,
  id: VersionId | null,
): { readonly text: string } | { readonly problem: string } | null {
  const [read, setRead] = useState<{ text: string } | { problem: string } | null>(null)
  useEffect(() => {
    let current = true
    setRead(null)
    if (handle === null || id === null) return
    platform.readVersion(handle, id).then(
      (text) => {
        if (current) setRead({ text })
      },
      (error: unknown) => {
        if (current) setRead({ problem: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      current = false
    }
  }, [platform, handle, id])
  return read
}
