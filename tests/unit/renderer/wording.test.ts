import { describe, expect, it } from 'vitest'
import { typedAddress } from '../../../src-renderer/dialogs/typed-address.ts'
import { fileNameFrom } from '../../../src-renderer/document/suggested-file-name.ts'
import { today } from '../../../src-renderer/document/today.ts'
import { relativeTime } from '../../../src-renderer/start/relative-time.ts'

describe('an address typed into the link dialog', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['  example.com  ', 'https://example.com'],
    ['example.com:8080/path', 'https://example.com:8080/path'],
    ['mailto:me@example.com', 'mailto:me@example.com'],
    ['me@example.com', 'mailto:me@example.com'],
  ])('%s becomes %s', (typed, address) => {
    expect(typedAddress(typed)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.com',
    'word',
    'two words.com',
    'https://',
    '',
  ])('%s is refused', (typed) => {
    expect(typedAddress(typed)).toBeNull()
  })
})

describe('a file name from a headline', () => {
  it('leaves out what file systems refuse', () => {
    expect(fileNameFrom('Acme launches A/B: "the <best>" *tool*?')).toBe('Acme launches A B the best tool')
    expect(fileNameFrom('What is new.')).toBe('What is new')
    expect(fileNameFrom(' \u0000\t ')).toBe('')
  })

  it('ends at a word', () => {
    const name = fileNameFrom('Harbor Lane launches ShelfSense, so corner shops stop throwing bread away every night')
    expect(name).toBe('Harbor Lane launches ShelfSense, so corner shops stop')
    expect(fileNameFrom('x'.repeat(200))).toHaveLength(60)
  })
})

describe('how long ago', () => {
  const now = new Date('2027-03-10T12:00:00Z')
  it.each([
    ['2027-03-10T11:59:30Z', 'just now'],
    ['2027-03-10T11:58:00Z', '2 minutes ago'],
    ['2027-03-10T09:00:00Z', '3 hours ago'],
    ['2027-03-09T11:00:00Z', 'yesterday'],
    ['2027-02-28T12:00:00Z', 'last week'],
    ['2026-12-20T12:00:00Z', '2 months ago'],
    ['2025-01-01T12:00:00Z', '2 years ago'],
  ])('%s was %s', (instant, words) => {
    expect(relativeTime(instant, now)).toBe(words)
  })
})

describe('today', () => {
  it('is the person’s own day', () => {
    expect(today(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05')
    expect(today(new Date(2027, 10, 30, 0, 0))).toBe('2027-11-30')
  })
})
