import { templateWithId } from '../../../src-core/templates/library.ts'
import { defaultTemplate, shippedLibrary } from '../../templates/built-in.ts'

/** What every timed draft is written on. */
export const draftTemplate = templateWithId(shippedLibrary, 'interview-practice') ?? defaultTemplate
