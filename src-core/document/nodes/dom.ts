/** What the schema's parse rules ask of a DOM element. Core is compiled without the DOM's types and runs without a DOM. */
export interface ElementAttributes {
  getAttribute(name: string): string | null
}
