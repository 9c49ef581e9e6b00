import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveImagesBeside } from '../../../src-main/images-beside.ts'

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAADklEQVR4nGNgQAX/kQkAA/8B/xgXhZ0AAAAASUVORK5CYII=',
    'base64',
  ),
)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-images-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const plan = () => path.join(folder, 'plan.md')

describe('images beside a document', () => {
  it('lie in a new folder named after it', async () => {
    const images = [
      { name: 'image-1.png', bytes: png },
      { name: 'image-2.png', bytes: png },
    ]
    expect(await saveImagesBeside(plan(), images)).toEqual({ kind: 'done', value: 'plan-images' })
    expect(readdirSync(path.join(folder, 'plan-images'))).toEqual(['image-1.png', 'image-2.png'])
    expect(readFileSync(path.join(folder, 'plan-images/image-2.png')).equals(png)).toBe(true)
  })

  it('never lie in a folder that is there already', async () => {
    mkdirSync(path.join(folder, 'plan-images'))
    writeFileSync(path.join(folder, 'plan-images/image-1.png'), 'mine')
    writeFileSync(path.join(folder, 'plan-images-2'), 'a file')
    const saved = await saveImagesBeside(plan(), [{ name: 'image-1.png', bytes: png }])
    expect(saved).toEqual({ kind: 'done', value: 'plan-images-3' })
    expect(readFileSync(path.join(folder, 'plan-images/image-1.png'), 'utf8')).toBe('mine')
  })

  it('are images, and nothing is written where one is not', async () => {
    const saved = await saveImagesBeside(plan(), [
      { name: 'image-1.png', bytes: png },
      { name: 'image-2.png', bytes: new TextEncoder().encode('#!/bin/sh') },
    ])
    expect(saved).toMatchObject({ kind: 'failed', problem: { message: expect.stringContaining('“plan.md”') } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('leave nothing behind when one of them cannot be written', async () => {
    const saved = await saveImagesBeside(plan(), [
      { name: 'image-1.png', bytes: png },
      { name: `${'x'.repeat(300)}.png`, bytes: png },
    ])
    expect(saved.kind).toBe('failed')
    expect(existsSync(path.join(folder, 'plan-images'))).toBe(false)
  })

  it.skipIf(process.getuid?.() === 0)('are refused with words where the folder takes nothing', async () => {
    chmodSync(folder, 0o555)
    const saved = await saveImagesBeside(plan(), [{ name: 'image-1.png', bytes: png }])
    chmodSync(folder, 0o755)
    expect(saved).toMatchObject({ kind: 'failed', problem: { code: 'permission-denied' } })
  })
})
