/** Text width of a page with margins of one inch, in CSS pixels, 96 to an inch: 6.5 inches, and 210 mm less 2 inches. */
export const printWidths = { letter: 624, a4: 601.7 } as const
