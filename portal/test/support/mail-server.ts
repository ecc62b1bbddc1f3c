import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll } from 'vitest'

export type Received = {
  readonly from: string
  readonly to: readonly string[]
  readonly mail: string
}

export type MailServer = {
  readonly url: string
  readonly inbox: readonly Received[]
  readonly stop: () => Promise<void>
}

/** A real SMTP server on this machine; on a given port it comes back where it was. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const inbox: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      text(stream).then((mail) => {
        const from = mailFrom ? mailFrom.address : ''
        inbox.push({ from, to: rcptTo.map(({ address }) => address), mail })
        done()
      }, done)
    },
    ...options,
  })
  // A client that hangs up in the middle is part of what is tested.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: given } = server.server.address() as AddressInfo
  let open = true
  const stop = async () => {
    if (!open) return
    open = false
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  afterAll(stop)
  return { url: `smtp://127.0.0.1:${given}`, inbox, stop }
}
