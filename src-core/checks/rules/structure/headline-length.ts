import { countWords } from '../../../document/words.ts'
import { documentRule } from '../../rule.ts'
import { contentText, writtenSection } from '../../section-text.ts'

export const headlineLength = documentRule({
  id: 'headline-length',
  title: 'The headline is short',
  group: 'structure',
  severity: 'warning',
  source: 'Five to seven words are ideal, Elion; 8 to 15 words, bordenet/pr-faq-assistant. 18 is where no source goes.',
  why: 'A headline is read in one breath or not at all. What does not fit goes into the sub-headline.',
  catalogue: ['S02'],
  changed: 'Short headlines are not flagged: the sources disagree about where short begins.',
  thresholds: { most: { value: 18, unit: 'words', means: 'A headline of more words is flagged.' } },
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\nMillrace launches Plumb, a small blue device that hears a dripping pipe behind the wall long before the ceiling comes down on the tenants\n',
      '# Press release\n\n**Headline:** Millrace today announces the immediate availability of Plumb for tenants and landlords of old houses in all of the cities of Flanders\n',
      '# Press release\n\n# Plumb from Millrace hears a dripping pipe behind the wall and calls the landlord, the insurer and a plumber all at once\n\nGhent, 9 March 2028 — Millrace today launches Plumb.\n',
      '# Press release\n\n## Headline\n\nTenants in old houses now learn on the same day and not after nineteen days that a pipe behind their wall is leaking\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n',
      '# Press release\n\n## Headline\n\nMillrace launches Plumb, so that a dripping pipe is found before the ceiling comes down\n',
      '# Press release\n\n## Headline\n\nPlumb’s 1-minute set-up: state-of-the-art, battery-powered, wall-mounted leak listening for tenants in old houses\n',
      '# Press release\n\n## Headline\n',
    ],
  },
  check({ doc, outline }, { limits }) {
    const headline = writtenSection(outline, 'headline')
    if (!headline) return []
    const count = countWords(contentText(doc, headline.content))
    if (count <= limits.most) return []
    const message = `The headline has ${count} words: keep at most ${limits.most}, and move the rest into the sub-headline.`
    return [{ from: headline.content.from, to: headline.content.to, section: 'headline', message }]
  },
})
