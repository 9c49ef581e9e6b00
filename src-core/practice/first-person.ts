/** Whether “we” stands at least as often as “I”, so that nobody learns what this person did. */
export function hidesBehindWe(text: string): boolean {
  const count = (words: RegExp) => text.match(words)?.length ?? 0
  const we = count(/\b(?:we|our|us)\b/gi)
  return we > 0 && we >= count(/\b(?:I|my|me)\b/g)
}
