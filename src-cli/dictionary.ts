// As text in a file of the command's own: a packed command has no packages beside it.
import aff from '../node_modules/dictionary-en/index.aff?raw'
import dic from '../node_modules/dictionary-en/index.dic?raw'
import { SpellChecker } from '../src-core/spelling/spell-checker.ts'

/** American and British English, with the words of product work. */
export function dictionary(): SpellChecker {
  return new SpellChecker({ aff, dic })
}
