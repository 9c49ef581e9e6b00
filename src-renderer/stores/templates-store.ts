import { readFrontMatter, splitFrontMatter } from '../../src-core/document/front-matter.ts'
import type { DocumentHandle, Outcome, Platform, SavedTemplate } from '../../src-core/platform.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import { type TemplateLibrary, templateLibrary, templateWithId } from '../../src-core/templates/library.ts'
import type { Template } from '../../src-core/templates/template.ts'
import { problemText } from '../../src-core/templates/template-error.ts'
import { defaultTemplate, shippedFiles, shippedLibrary } from '../templates/built-in.ts'
import { Store } from './store.ts'

export interface TemplatesState {
  readonly library: TemplateLibrary
  /** What the person's own folder is called; null when none was chosen. */
  readonly own: string | null
  /** Why the own folder could not be read. */
  readonly problem: string | null
}

interface TemplateForText {
  readonly template: Template
  readonly broken: string | null
}

/** The templates there are for the open document: shipped, the person's own, the document's. Read anew when asked. */
export class TemplatesStore extends Store<TemplatesState> {
  readonly #platform: Platform
  #handle: DocumentHandle | null = null

  constructor(platform: Platform) {
    super({ library: shippedLibrary, own: null, problem: null })
    this.#platform = platform
  }

  /** `files` where this shell cannot open folders. */
  get kind(): Platform['ownTemplates'] {
    return this.#platform.ownTemplates
  }

  /** @param handle the document whose folders count; the last one when left out */
  async load(handle: DocumentHandle | null = this.#handle): Promise<TemplateLibrary> {
    this.#handle = handle
    const { own, problem, files } = await this.#platform.templateFiles(handle)
    const library = templateLibrary([...files, ...shippedFiles])
    this.set({ library, own, problem })
    return library
  }

  /** The template that a text names, else the standard one; `broken` says so when the one it names cannot be used. */
  async templateFor(text: string, handle: DocumentHandle | null): Promise<TemplateForText> {
    const library = await this.load(handle)
    const id = readFrontMatter(splitFrontMatter(text).raw).template
    const template = templateWithId(library, id ?? defaultTemplate.id)
    if (template) return { template, broken: null }
    const broken = library.broken.find((each) => each.id === id)
    const problem = broken?.problems[0]
    return {
      template: defaultTemplate,
      broken: id && problem ? templateStrings.brokenInUse(id, broken.place.name, problemText(problem)) : null,
    }
  }

  async choose(): Promise<Outcome<string>> {
    const outcome = await this.#platform.chooseOwnTemplates()
    if (outcome.kind === 'done') await this.load()
    return outcome
  }

  async forget(): Promise<void> {
    await this.#platform.forgetOwnTemplates()
    await this.load()
  }

  async save(name: string, text: string): Promise<Outcome<SavedTemplate>> {
    const outcome = await this.#platform.saveTemplate(name, text)
    if (outcome.kind === 'done') await this.load()
    return outcome
  }
}
