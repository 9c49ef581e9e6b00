const sup: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻' },
}
const sub: Readonly<Record<string, string>> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋' },
}

/**
 * A raised or lowered number in Unicode's own digits, since Markdown has no other way to keep 10⁶ from becoming 106.
 * @returns null for anything but a number: `1<sup>st</sup>` reads well as it is
 */
export function raised(text: string, place: 'sup' | 'sub'): string | null {
  if (!/^[+\-−]?\d+[+\-−]?$/.test(text)) return null
  const digits = place === 'sup' ? sup : sub
  return [...text].map((character) => digits[character] ?? character).join('')
}
