import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Listens on this machine and answers nothing: whatever arrives here has left the application. */
export interface NetworkTrap {
  /** Port of both TCP and UDP. */
  readonly port: number
  /** What arrived, in order. */
  readonly caught: readonly string[]
  close(): Promise<void>
}

export async function setNetworkTrap(): Promise<NetworkTrap> {
  const caught: string[] = []
  const tcp = createServer((socket) => {
    caught.push('TCP connection')
    socket.on('data', (sent) => caught.push(`TCP: ${sent.toString('latin1').split('\r\n')[0]}`))
    socket.on('error', () => {})
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nAccess-Control-Allow-Origin: *\r\n\r\n')
  })
  await new Promise<void>((listening) => tcp.listen(0, '127.0.0.1', listening))
  const address = tcp.address()
  if (address === null || typeof address === 'string') throw new Error('the trap has no port')
  const udp = createSocket('udp4', (sent) => caught.push(`UDP: ${sent.length} bytes`))
  await new Promise<void>((listening) => udp.bind(address.port, '127.0.0.1', listening))
  return {
    port: address.port,
    caught,
    async close() {
      await new Promise<void>((closed) => udp.close(() => closed()))
      await new Promise<void>((closed) => tcp.close(() => closed()))
    },
  }
}
