import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OpenRequests } from '../../../src-main/open-requests.ts'

let errors: string[]
beforeEach(() => {
  errors = []
})

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('files that the system asks to open', () => {
  it('wait for a page, come in order, and go on coming', async () => {
    const requests = new OpenRequests((error) => errors.push(String(error)))
    requests.add('a')
    requests.add('b')
    const delivered: string[] = []
    requests.start(async (file) => {
      // The first takes longest: the order is that of asking, not of reading.
      await new Promise((read) => setTimeout(read, file === 'a' ? 3 : 0))
      delivered.push(file)
    })
    requests.add('c')
    await vi.waitUntil(() => delivered.length === 3)
    expect(delivered).toEqual(['a', 'b', 'c'])
  })

  it('wait for the next page when this one goes', async () => {
    const requests = new OpenRequests((error) => errors.push(String(error)))
    const [first, second]: string[][] = [[], []]
    requests.start(async (file) => void first?.push(file))
    await settled()
    requests.stop()
    requests.add('a')
    await settled()
    requests.start(async (file) => void second?.push(file))
    await settled()
    expect([first, second]).toEqual([[], ['a']])
  })

  it('go on after one that fails', async () => {
    const requests = new OpenRequests((error) => errors.push(String(error)))
    const delivered: string[] = []
    requests.start(async (file) => {
      if (file === 'bad') throw new Error('bad')
      delivered.push(file)
    })
    requests.add('bad')
    requests.add('good')
    await settled()
    expect(delivered).toEqual(['good'])
    expect(errors).toEqual(['Error: bad'])
  })
})
