import { createSocket } from 'node:dgram'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { repository } from '../e2e/shells/electron-shell.ts'
import { type NetworkTrap, setNetworkTrap } from './network-trap.ts'
import { test as base, expect, whyNotAsNobody } from './staged-app.ts'

const test = base.extend<{ trap: NetworkTrap }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  trap: async ({}, use) => {
    const trap = await setNetworkTrap()
    await use(trap)
    await trap.close()
  },
})

/** Notes what the network layer is asked for and what becomes of it, and what is handed to the system. */
async function watchMain(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app, session, shell }) => {
    const seen = { errors: [] as string[], completed: [] as string[], outside: [] as string[], created: 0 }
    Object.assign(globalThis, { seen })
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => seen.errors.push(`${error} ${url}`))
    session.defaultSession.webRequest.onCompleted(({ url }) => seen.completed.push(url))
    app.on('web-contents-created', () => {
      seen.created++
    })
    shell.openExternal = async (address) => {
      seen.outside.push(address)
    }
  })
}

interface Seen {
  errors: string[]
  completed: string[]
  outside: string[]
  created: number
}
const seenByMain = (electron: ElectronApplication) =>
  electron.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)

/**
 * Every way out of a page that we know, each tried to its end: an attempt resolves when the browser has refused or
 * finished it, so that there is something to wait for.
 */
function tryEveryWayOut({ port }: { port: number }): Promise<string[]> {
  const http = `http://127.0.0.1:${port}`
  const settle = <T>(work: Promise<T>) =>
    work.then(
      () => 'went through',
      () => 'refused',
    )
  const element = (tag: string, attributes: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const made = document.createElement(tag)
      made.addEventListener('load', () => resolve('loaded'))
      made.addEventListener('error', () => resolve('refused'))
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
      document.body.append(made)
      // Some elements report nothing when a policy refuses them.
      setTimeout(() => resolve('refused'), 1500)
    })
  const socket = () =>
    new Promise<string>((resolve) => {
      try {
        const made = new WebSocket(`ws://127.0.0.1:${port}/socket`)
        made.onopen = () => resolve('opened')
        made.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    })
  const events = () =>
    new Promise<string>((resolve) => {
      const made = new EventSource(`${http}/events`)
      made.onopen = () => resolve('opened')
      made.onerror = () => resolve('refused')
    })
  const request = () =>
    new Promise<string>((resolve) => {
      const made = new XMLHttpRequest()
      made.onload = () => resolve('loaded')
      made.onerror = () => resolve('refused')
      made.open('GET', `${http}/xhr`)
      made.send()
    })
  const worker = () =>
    new Promise<string>((resolve) => {
      try {
        const made = new Worker(`${http}/worker.js`)
        made.onmessage = () => resolve('ran')
        made.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    })
  const peer = async () => {
    const made = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${port}` },
        { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'a', credential: 'b' },
      ],
    })
    const candidates: string[] = []
    const gathered = new Promise<void>((resolve) => {
      made.onicecandidate = ({ candidate }) => (candidate ? candidates.push(candidate.candidate) : resolve())
      setTimeout(resolve, 3000)
    })
    made.createDataChannel('out')
    await made.setLocalDescription(await made.createOffer())
    await gathered
    made.close()
    return candidates.length > 0 ? 'found a way' : 'refused'
  }
  const styled = document.createElement('div')
  styled.style.backgroundImage = `url(${http}/background.png)`
  document.body.append(styled)

  const ways: Record<string, () => Promise<string>> = {
    fetch: () => settle(fetch(`${http}/fetch`)),
    'fetch without cors': () => settle(fetch(`${http}/no-cors`, { mode: 'no-cors' })),
    'fetch of a name': () => settle(fetch('https://example.com/')),
    'fetch of a file': () => settle(fetch('file:///etc/hostname')),
    xhr: request,
    websocket: socket,
    events,
    worker,
    'module import': () => settle(import(`${http}/module.js`)),
    image: () => element('img', { src: `${http}/image.png` }),
    'image of a file': () => element('img', { src: 'file:///usr/share/pixmaps/debian-logo.png' }),
    script: () => element('script', { src: `${http}/script.js` }),
    style: () => element('link', { rel: 'stylesheet', href: `${http}/style.css` }),
    prefetch: () => element('link', { rel: 'prefetch', href: `${http}/prefetch` }),
    preconnect: () => element('link', { rel: 'preconnect', href: http }),
    'dns-prefetch': () => element('link', { rel: 'dns-prefetch', href: 'https://leak.example.com' }),
    icon: () => element('link', { rel: 'icon', href: `${http}/icon.png` }),
    manifest: () => element('link', { rel: 'manifest', href: `${http}/manifest` }),
    video: () => element('video', { src: `${http}/video.mp4`, preload: 'auto' }),
    object: () => element('object', { data: `${http}/object`, type: 'text/html' }),
    webrtc: peer,
    beacon: async () => (navigator.sendBeacon(`${http}/beacon`, 'x') ? 'queued' : 'refused'),
  }
  return Promise.all(Object.entries(ways).map(async ([name, way]) => `${name}: ${await way().catch(() => 'refused')}`))
}

test('the trap of these tests catches what leaves', async ({ trap }) => {
  await new Promise((answered) => get(`http://127.0.0.1:${trap.port}/control`, answered))
  const udp = createSocket('udp4')
  await new Promise((sent) => udp.send('control', trap.port, '127.0.0.1', sent))
  udp.close()
  await expect.poll(() => trap.caught).toEqual(['TCP connection', 'TCP: GET /control HTTP/1.1', 'UDP: 7 bytes'])
})

// Everything below is asked twice where it can be: as this account, and as an unprivileged one in Chromium's own sandbox.
for (const asNobody of [false, true]) {
  test.describe(asNobody ? 'in the real sandbox' : 'as started here', () => {
    test.use({ asNobody })
    if (asNobody) {
      const reason = whyNotAsNobody()
      test.skip(reason !== null, reason ?? '')
    }

    test('the page runs closed in: no Node, no Electron, named functions only', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      expect(
        await page.evaluate(() =>
          ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
            (name) => name in window,
          ),
        ),
      ).toEqual([])
      // Neither the bridge nor what it gives leads anywhere else.
      expect(
        await page.evaluate(() =>
          Object.values(window.dateline).every((value) => ['function', 'string', 'boolean'].includes(typeof value)),
        ),
      ).toBe(true)
      expect(
        await page.evaluate(() => {
          try {
            Object.assign(window.dateline, { kind: 'mine' })
          } catch {}
          return window.dateline.kind
        }),
      ).toBe('electron')
      if (process.platform !== 'linux') return
      const pid = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      )
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      // 2: system calls are filtered, which Chromium does to a sandboxed page only.
      expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe(stage.asNobody ? '2' : '0')
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1] === '0').toBe(!stage.asNobody)
    })

    test('nothing leaves: no request, no socket, no navigation, no window', async ({ stage, trap }) => {
      const { electron, page } = await stage.launch()
      await watchMain(electron)
      const address = page.url()
      const attempts = await page.evaluate(tryEveryWayOut, { port: trap.port })
      expect(attempts.filter((attempt) => !/: refused$/.test(attempt))).toEqual(['beacon: queued'])

      // Each is asked to leave; none does, so the page can be asked for the next.
      const departures = await page.evaluate(
        async ({ http }) => {
          const results: string[] = []
          results.push(
            `window.open ${window.open(`${http}/open`)}`,
            `window.open ${window.open('https://example.com/')}`,
          )
          results.push(
            `window.open ${window.open('about:blank')}`,
            `window.open ${window.open('app://dateline/index.html')}`,
          )
          const click = (attributes: Record<string, string>) => {
            const link = document.createElement('a')
            for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value)
            document.body.append(link)
            link.click()
          }
          click({ href: `${http}/link` })
          click({ href: `${http}/new`, target: '_blank' })
          click({ href: 'https://example.com/', target: '_blank' })
          click({ href: `${http}/ping-target`, ping: `${http}/ping` })
          click({ href: 'mailto:someone@example.com' })
          click({ href: 'file:///etc/hostname' })
          const form = document.createElement('form')
          form.action = `${http}/form`
          form.method = 'post'
          document.body.append(form)
          form.submit()
          const refresh = document.createElement('meta')
          refresh.httpEquiv = 'refresh'
          refresh.content = `0; url=${http}/refresh`
          document.head.append(refresh)
          for (const target of [
            `${http}/`,
            'data:text/html,x',
            'app://dateline/page.js',
            'https://example.com/?app://dateline/',
          ]) {
            location.assign(target)
            await new Promise((later) => setTimeout(later, 100))
          }
          location.reload()
          history.back()
          const frame = document.createElement('iframe')
          frame.src = `${http}/frame`
          document.body.append(frame)
          await new Promise((later) => setTimeout(later, 500))
          return results
        },
        { http: `http://127.0.0.1:${trap.port}` },
      )
      expect(departures).toEqual(Array(4).fill('window.open null'))
      expect(page.url()).toBe(address)
      expect(await page.evaluate(() => document.body.dataset.ready)).toBe('true')

      const seen = await seenByMain(electron)
      expect(seen.created, 'windows or guests').toBe(0)
      expect(seen.outside, 'handed to the system').toEqual([])
      expect(seen.completed.filter((url) => !url.startsWith('app://dateline/'))).toEqual([])
      expect(trap.caught).toEqual([])
    })

    test('a page that goes to about:blank, which nothing can deny, is brought back', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      await page.evaluate(() => location.assign('about:blank'))
      await expect(page.locator('[data-ready="true"]')).toBeAttached()
      expect(page.url()).toBe('app://dateline/index.html')
      expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    })

    test('the request filter holds without the policy: a page that has none reaches nothing', async ({
      stage,
      trap,
    }) => {
      const { electron } = await stage.launch()
      await watchMain(electron)
      await electron.evaluate(async ({ BrowserWindow, session }, port) => {
        const window = new BrowserWindow({ show: false })
        const http = `http://127.0.0.1:${port}`
        await window.loadURL(
          `data:text/html,<img src="${http}/image.png"><script src="${http}/script.js"></script><iframe src="${http}/frame"></iframe>`,
        )
        await window.webContents.executeJavaScript(`fetch('${http}/fetch').catch(() => {})`)
        await window.loadURL(`${http}/`).catch(() => {})
        await session.defaultSession.fetch(`${http}/from-main`).catch(() => {})
        window.destroy()
      }, trap.port)
      const { errors, completed } = await seenByMain(electron)
      for (const path of ['/image.png', '/script.js', '/fetch'])
        expect(errors).toContain(`net::ERR_BLOCKED_BY_CLIENT http://127.0.0.1:${trap.port}${path}`)
      expect(
        errors.some((error) => /127\.0\.0\.1/.test(error) && !error.startsWith('net::ERR_BLOCKED_BY_CLIENT')),
      ).toBe(false)
      expect(completed.filter((url) => url.startsWith('http'))).toEqual([])
      expect(trap.caught).toEqual([])
    })

    test('every permission is denied', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      const denied = await page.evaluate(async () => {
        const settle = (work: Promise<unknown>) => work.then(String, (error: Error) => error.name)
        const states: Record<string, string> = {}
        for (const name of [
          'geolocation',
          'notifications',
          'camera',
          'microphone',
          'clipboard-read',
          'clipboard-write',
          'midi',
          'local-fonts',
          'storage-access',
          'screen-wake-lock',
          'window-management',
        ]) {
          states[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'unknown',
          )
        }
        return {
          allowed: Object.entries(states).filter(([, state]) => state === 'granted' || state === 'prompt'),
          asked: Object.values(states).filter((state) => state === 'denied').length,
          notification: await settle(Notification.requestPermission()),
          camera: await settle(navigator.mediaDevices.getUserMedia({ video: true })),
          screen: await settle(navigator.mediaDevices.getDisplayMedia()),
          clipboard: await settle(navigator.clipboard.readText()),
          place: await settle(
            new Promise((found, failed) =>
              navigator.geolocation.getCurrentPosition(found, () => failed(new DOMException('', 'NotAllowedError'))),
            ),
          ),
        }
      })
      expect(denied).toEqual({
        allowed: [],
        asked: expect.any(Number),
        notification: 'denied',
        camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
        screen: expect.stringMatching(/NotAllowedError|NotSupportedError|InvalidStateError/),
        clipboard: 'NotAllowedError',
        place: 'NotAllowedError',
      })
      expect(denied.asked).toBeGreaterThan(6)
      const main = await electron.evaluate(({ BrowserWindow, session }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return {
          spelling: session.defaultSession.isSpellCheckerEnabled(),
          webrtc: contents?.getWebRTCIPHandlingPolicy(),
        }
      })
      expect(main).toEqual({ spelling: false, webrtc: 'disable_non_proxied_udp' })
    })

    test('a download is refused', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      const refused = electron.evaluate(
        ({ session }) =>
          new Promise((resolve) =>
            session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented)),
          ),
      )
      await page.evaluate(() => {
        const link = document.createElement('a')
        link.href = URL.createObjectURL(new Blob(['x']))
        link.download = 'taken.txt'
        link.click()
      })
      expect(await refused).toBe(true)
    })
  })
}

test('only https addresses are handed to the system, as the URL parser writes them', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  await watchMain(electron)
  const ask = (address: string) => page.evaluate((text) => window.dateline.openExternal(text), address)
  for (const address of [
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'mailto:someone@example.com',
    'app://dateline/index.html?https://example.com',
    'https://user:password@example.com/',
    `https://example.com/${'a'.repeat(3000)}`,
    ' ',
  ]) {
    expect(await ask(address), address).toBe(false)
  }
  expect(await ask('https://example.com/a b"$(x)?q=https://other')).toBe(true)
  expect((await seenByMain(electron)).outside).toEqual(['https://example.com/a%20b%22$(x)?q=https://other'])
})

test('every answer of app:// carries the policy, and serves nothing beside the page', async ({ stage }) => {
  const { page } = await stage.launch()
  await writeFile(path.join(stage.folder, 'app/dist/secret.js'), 'secret')
  const ask = (address: string, method = 'GET') =>
    page.evaluate(
      async ([url, verb]) => {
        const response = await fetch(url, { method: verb }).catch(() => null)
        return (
          response && {
            status: response.status,
            type: response.headers.get('content-type'),
            policy: response.headers.get('content-security-policy'),
            sniff: response.headers.get('x-content-type-options'),
            text: await response.text(),
          }
        )
      },
      [address, method] as const,
    )
  const policy =
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  expect(await ask('app://dateline/page.js')).toMatchObject({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    policy,
    sniff: 'nosniff',
  })
  expect(await ask('app://dateline/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', policy })
  for (const address of [
    'app://dateline/../secret.js',
    'app://dateline/%2e%2e/secret.js',
    'app://dateline/..%2fsecret.js',
    'app://dateline/%2e%2e%2fsecret.js',
    'app://dateline/..%5csecret.js',
    `app://dateline/${path.join(stage.folder, 'app/dist/secret.js')}`,
    'app://dateline//etc/hostname',
    'app://dateline/main/main.js',
    'app://dateline/missing.js',
    'app://dateline/image/AAAAAAAAAAAAAAAAAAAAAA/x.png',
  ]) {
    expect(await ask(address), address).toMatchObject({ status: 404, text: '', policy })
  }
  expect(await ask('app://dateline/page.js', 'POST')).toMatchObject({ status: 405, text: '' })
  expect(await ask('app://elsewhere/page.js')).toBeNull()
})

test('the page sees images beside its document, and no other file', async ({ stage }) => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const documents = path.join(stage.folder, 'documents')
  await mkdir(path.join(documents, 'images'), { recursive: true })
  await writeFile(path.join(documents, 'draft.md'), '# Draft\n')
  await writeFile(path.join(documents, 'images/a b#1.png'), png)
  await writeFile(path.join(documents, 'lies.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(path.join(stage.folder, 'outside.png'), png)
  const { page } = await stage.launch({ files: [path.join(documents, 'draft.md')] })
  const address = (relativePath: string) =>
    page.evaluate(async (wanted) => {
      const { seen } = window as unknown as { seen: { opened: { value: { handle: never } }[] } }
      const [outcome] = seen.opened
      return outcome ? window.dateline.imageUrl(outcome.value.handle, wanted) : 'no document'
    }, relativePath)
  const width = (url: string | null) =>
    page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const image = new Image()
          image.onload = () => resolve(image.naturalWidth)
          image.onerror = () => resolve('refused')
          image.src = src ?? ''
        }),
      url,
    )
  await expect.poll(() => address('images/a b#1.png')).toMatch(/^app:\/\/dateline\/image\//)
  expect(await width(await address('images/a b#1.png'))).toBe(1)
  expect(await width(await address('./images/../images/a b#1.png'))).toBe(1)
  expect(await width(await address('lies.png'))).toBe('refused')
  expect(await width(await address('draft.md'))).toBe('refused')
  for (const out of [
    '../outside.png',
    'images/../../outside.png',
    '/etc/hostname',
    'https://example.com/x.png',
    '..\\outside.png',
  ])
    expect(await address(out), out).toBeNull()
  // Made by hand, past imageUrl.
  const inside = (await address('lies.png')) ?? ''
  for (const forged of [
    '..%2foutside.png',
    '..%5coutside.png',
    '%2e%2e%2foutside.png',
    encodeURIComponent(path.join(stage.folder, 'outside.png')),
  ])
    expect(await width(inside.replace('lies.png', forged)), forged).toBe('refused')
})

test.describe('the application’s own page', () => {
  test.use({ pageUsed: 'built', asNobody: whyNotAsNobody() === null })
  test.skip(!existsSync(path.join(repository, 'dist/renderer/index.html')), 'dist/renderer is not built')

  test('starts in the sandbox without breaking its policy and without a request to elsewhere', async ({ stage }) => {
    const { electron, page } = await stage.launch()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await watchMain(electron)
    await reload(page, electron)
    expect(complaints).toEqual([])
    const { errors, completed } = await seenByMain(electron)
    expect(errors).toEqual([])
    expect(completed.filter((url) => !url.startsWith('app://dateline/'))).toEqual([])
  })
})

async function reload(page: Page, electron: ElectronApplication): Promise<void> {
  const loaded = page.waitForEvent('load')
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await loaded
  await page.locator('[data-ready="true"]').first().waitFor({ state: 'attached' })
}
