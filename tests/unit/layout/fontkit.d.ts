/** The part of fontkit that the tests use; the package brings no types. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly lineGap: number
    glyphForCodePoint(code: number): { readonly advanceWidth: number }
  }
  export function openSync(file: string): Font
}
