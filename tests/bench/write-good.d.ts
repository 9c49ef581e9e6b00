declare module 'write-good' {
  /** What it finds in a text. */
  export default function writeGood(text: string): { index: number; offset: number; reason: string }[]
}
