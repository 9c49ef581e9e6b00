const topics = ['pricing', 'launch', 'support', 'onboarding', 'billing', 'roaming', 'audit', 'returns']

/** One question with its answer, as PR/FAQs have them: emphasis, links, a list, now and then a table or a quote. */
function question(n: number): string {
  const topic = topics[n % topics.length]
  const parts = [
    `## Question ${n}: what does ${topic} look like on day one?`,
    `Customers who ask about **${topic}** today wait ${n % 7} days for an answer. We would rather they read _one page_ ` +
      `and carried on; see [the ${topic} plan](https://example.com/${topic}/${n} "Plan ${n}") for what we measured, ` +
      `and \`${topic}_${n}\` in the metrics store for the raw counts (3 * 4 runs a day, AT&T and others).`,
    [1, 2, 3].map((i) => `- Step ${i} of ${topic}: the team ships it by Q${i}, *not before*.`).join('\n'),
  ]
  if (n % 5 === 0)
    parts.push(`| Metric | Target |\n| :-- | --: |\n| ${topic} time | ${n} min |\n| ${topic} cost | $${n} |`)
  if (n % 6 === 0) parts.push(`> “I stopped thinking about ${topic},” said customer ${n}.`)
  if (n % 10 === 0) parts.push(`The rest is in [the appendix][${topic}-${n}].\n\n[${topic}-${n}]: /appendix/${n}`)
  return parts.join('\n\n')
}

/** A PR/FAQ of about a given size, in UTF-16 code units; every one of a size is the same. */
export function sampleText(size: number): string {
  let text = '---\ntitle: Sample\n---\n\n# Internal FAQ\n'
  for (let n = 1; text.length < size; n++) text += `\n${question(n)}\n`
  return text
}
