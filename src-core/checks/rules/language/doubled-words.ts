import { sentenceAt } from '../../number-words.ts'
import { proseRule } from '../../rule.ts'

export const doubledWords = proseRule({
  id: 'doubled-words',
  title: 'No word stands twice by mistake',
  group: 'language',
  severity: 'warning',
  source: 'A slip of the hand; every proof-reader marks it.',
  why: 'The eye of the writer skips it, the eye of the reviewer does not.',
  titles: true,
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nKitebank opens the the account.\n',
      '# Press release\n\n## Headline\n\nKitebank opens for for everyone\n',
      '# Internal FAQ\n\n## Why now?\n\n- It is is the law.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe The law has changed.\n',
      '# Internal FAQ\n\n## Why now?\n\nIt **is** is the law, and we live in in Berlin.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nAll that that means is that they had had enough.\n',
      '# Press release\n\n## Customer quote\n\n“It was the the best,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## Where?\n\nIn Walla Walla and in Baden Baden, on the 20 20 line; very, very far. Bye bye.\n',
      '# Internal FAQ\n\n## What do they do?\n\nThey log in in June, and sign up up there. What it does does matter, and what it is is clear.\n',
      '# Internal FAQ\n\n## Why now?\n\nWe know what it is. Is it late? No. No law holds.\n',
    ],
  },
  check({ text, words, sentences }) {
    return words.flatMap((word, index) => {
      const next = words[index + 1]
      if (!next?.joined || next.text !== word.text || allowed.has(word.text)) return []
      if (!/^\p{L}{1,20}$/u.test(word.text) || text.slice(word.to, next.from).includes('\n')) return []
      const before = words[index - 1]
      // “They log in in June”: the first belongs to the verb.
      if (particle.test(word.text) && before && word.joined && takesParticle.test(before.text)) return []
      // “What it does does matter”: a clause ends in a verb, and the next is the verb of the sentence.
      if (verb.test(word.text)) {
        const sentence = sentenceAt(sentences, word.from)
        if (sentence?.words.some((other) => other.from < word.from && opensClause.test(other.text))) return []
      }
      const first = text.slice(word.from, word.to)
      // Walla Walla, New York New York: names may repeat.
      if (/^\p{Lu}/u.test(text.slice(next.from, next.to)) && !/^(?:The|A|An|And|Or|Of|In|To|We|It|For)$/.test(first))
        return []
      return [{ from: word.from, to: next.to, message: `“${first}” stands here twice.`, fix: { replacement: first } }]
    })
  },
})

const particle = /^(?:in|on|up|off|out|over|by|through|down)$/
const takesParticle =
  /^(?:log|sign|opt|check|clock|dial|phone|call|com|mov|turn|tun|join|hand|plug|step|stop|stay|fill|drop|carr|set|pass|click|hold|keep|kept|work|add|build|built|start|shut|came|go|went|gone|get|got|let|put|run|ran|cut|give|gave|bring|brought|take|took|break|broke|stand|stood|read)(?:e|y|s|es|ies|ed|ged|ped|ted|ied|ing|ging|ping|ting|ning)?$/
const verb = /^(?:is|are|was|were|does|do|did|has|have)$/
const opensClause = /^(?:what|whatever|who|whoever|where|how|why|when|which|that|whether|all|thing)$/

/** Words that can follow themselves. */
const allowed = new Set(
  'that had her very so no bye long many much more far hear ha blah there now well really win-win'.split(' '),
)
