/** Writes a whole file. The browser writes beside it and puts the new one in its place on `close`: no half-written file is left. */
export async function writeFile(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await handle.createWritable()
  try {
    await writable.write(bytes)
  } catch (error) {
    await writable.abort()
    throw error
  }
  await writable.close()
}

/** Whether the person lets the page read or write the file; asks when that is not known yet. */
export async function mayAccess(handle: FileSystemFileHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  if ((await handle.queryPermission({ mode })) === 'granted') return true
  return (await handle.requestPermission({ mode })) === 'granted'
}
