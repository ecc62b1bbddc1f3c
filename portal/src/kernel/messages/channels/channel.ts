import type { ChannelName } from '../rules/message.ts'

/** A message as a channel carries it. */
export type Outgoing = {
  /** One for each message for ever: a repeat that the network caused can be known by it. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What the channel answered. A refusal is final; what may pass another time is thrown. */
export type Sent =
  | { readonly taken: true; readonly reference: string }
  | { readonly taken: false; readonly why: string }

export type Channel = { readonly send: (message: Outgoing) => Promise<Sent> }

/** The channels that the town has; a message of another one waits in the outbox. */
export type Channels = Readonly<Partial<Record<ChannelName, Channel>>>
