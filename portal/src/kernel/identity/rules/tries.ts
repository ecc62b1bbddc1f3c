import { accept, type Decision, refuse } from '../../../lib/decision.ts'

/** A door that closes for a while when it is tried too often. */
export type Door = {
  readonly name: string
  readonly tries: number
  readonly minutes: number
}

/**
 * A whole office may share an address, so an address has more tries than an account. An account has few from one
 * network and many from all of them: who only knows its e-mail cannot keep its owner out, and nobody guesses for long.
 */
export const doors = {
  signInByEmailHere: { name: 'sign-in e-mail and network', tries: 5, minutes: 15 },
  signInByEmail: { name: 'sign-in e-mail', tries: 100, minutes: 60 },
  signInByAddress: { name: 'sign-in address', tries: 30, minutes: 15 },
  resetByEmail: { name: 'reset e-mail', tries: 3, minutes: 60 },
  resetByAddress: { name: 'reset address', tries: 20, minutes: 60 },
} as const satisfies Record<string, Door>

export type TooMany = { readonly because: 'too-many'; readonly until: Date }

export type Tried = { readonly door: Door; readonly tries: number; readonly since: Date }

/** Counted with this try included. */
export function decideTrying(tried: readonly Tried[]): Decision<null, TooMany> {
  const closed = tried.filter(({ door, tries }) => tries > door.tries)
  if (closed.length === 0) return accept(null)
  const ends = closed.map(({ door, since }) => since.getTime() + door.minutes * 60_000)
  return refuse({ because: 'too-many', until: new Date(Math.max(...ends)) })
}

/** Who holds one IPv6 address holds its whole /64: it counts as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] ?? address
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  const groups = tail === undefined ? front : [...front, ...zeros, ...back]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
