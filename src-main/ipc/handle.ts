import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { appOrigin } from '../app-address.ts'
import { type Arguments, type Channel, contract, type Refusal, type Reply, type Result } from './contract.ts'

/** An answer for every channel of the contract; a missing or a surplus one does not compile. */
export type Handlers<Window> = {
  readonly [C in Channel]: (window: Window, ...args: Arguments<C>) => Result<C> | Promise<Result<C>>
}

/**
 * Answers the page. The only place that registers with `ipcMain`: no message reaches a handler before its sender and its
 * arguments were checked.
 * @param windowOf the application's window of these contents, or null for contents that it did not open itself
 * @param onError gets what a handler threw; the page gets its message alone
 */
export function handleRequests<Window>(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: Handlers<Window>,
  windowOf: (sender: WebContents) => Window | null,
  onError: (channel: Channel, error: unknown) => void,
): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => answer(channel, event, args))
  }

  async function answer(channel: Channel, event: IpcMainInvokeEvent, args: unknown[]): Promise<Reply<unknown>> {
    const refusal = refusalOf(event)
    if (refusal) return refused(channel, refusal)
    const window = windowOf(event.sender)
    if (window === null) return refused(channel, 'window')
    const parsed = contract[channel].args.safeParse(args)
    if (!parsed.success) return refused(channel, 'payload')
    try {
      // The pair of schema and handler is checked by the type of Handlers; a union over all channels cannot express it.
      const handler = handlers[channel] as (window: Window, ...args: readonly unknown[]) => unknown
      return { kind: 'answer', value: await handler(window, ...parsed.data) }
    } catch (error) {
      onError(channel, error)
      return { kind: 'error', message: error instanceof Error ? error.message : String(error) }
    }
  }
}

/** Compares origins, never texts: `https://example.com/?app://dateline` contains ours and is not. */
function refusalOf(event: IpcMainInvokeEvent): Refusal | null {
  const frame = event.senderFrame
  // Null once the frame has navigated or gone: then nobody knows who asked.
  if (!frame || frame.origin !== appOrigin) return 'origin'
  return frame.parent === null && frame === event.sender.mainFrame ? null : 'frame'
}

const reasons: Record<Refusal, string> = {
  origin: 'it does not come from the application’s own page',
  frame: 'it does not come from the page’s main frame',
  window: 'it does not come from a window of the application',
  payload: 'its arguments are not those of the contract',
}

function refused(channel: Channel, refusal: Refusal): Reply<never> {
  return { kind: 'refused', refusal, message: `“${channel}” was refused: ${reasons[refusal]}` }
}
