// Encoding API: in every JavaScript runtime Dateline runs in (Node, Electron, browsers), but not in TypeScript's ES libraries.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
