// The path into the package, since its own entry reads files with Node. As text in this script: nothing is fetched.
import aff from '../../node_modules/dictionary-en/index.aff?raw'
import dic from '../../node_modules/dictionary-en/index.dic?raw'
import { SpellChecker } from '../../src-core/spelling/spell-checker.ts'
import type { SpellingAnswer, SpellingRequest } from './spelling-messages.ts'

const checker = new SpellChecker({ aff, dic })

addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  const words = data.kind === 'unknown' ? data.words.filter((word) => !checker.knows(word)) : checker.suggest(data.word)
  const answer: SpellingAnswer = { id: data.id, words }
  postMessage(answer)
})
