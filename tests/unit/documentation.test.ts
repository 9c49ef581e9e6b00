import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const decisions = readdirSync(path.join(root, 'docs/decisions'))

test('each decision has a number of its own, and says it in its title', () => {
  const numbers = decisions.map((name) => name.slice(0, 4))
  expect(numbers).toEqual([...new Set(numbers)])
  for (const name of decisions)
    expect(readFileSync(path.join(root, 'docs/decisions', name), 'utf8'), name).toMatch(
      new RegExp(`^# ${Number(name.slice(0, 4))}\\. `),
    )
})

test('links and pictures of the documentation lead to files that are there', () => {
  const pages = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name))
  const links = [...pages, 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'tests/corpus/README.md'].flatMap((page) =>
    [...withoutCode(page).matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map((match) => ({
      page,
      target: path.join(path.dirname(page), match[1] ?? ''),
    })),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ target }) => !existsSync(path.join(root, target)))).toEqual([])
})

/** A page without its examples of Markdown. */
function withoutCode(page: string): string {
  return readFileSync(path.join(root, page), 'utf8').replace(/^(`{3,})[\s\S]*?^\1|`[^`\n]+`/gm, '')
}
