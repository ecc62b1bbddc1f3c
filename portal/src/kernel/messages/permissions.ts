import { holds, type Person } from '../identity/person.ts'
import type { Message } from './store/outbox.ts'

export const mayOpenOutbox = (person: Person | undefined): boolean =>
  holds(person, 'operator') || holds(person, 'participation-office')

/** What these say may open an account (a live link): only the operator, who can open any, reads it. */
const accountThings: ReadonlySet<string> = new Set(['person', 'invitation', 'password-reset'])

export const mayReadMessage = (person: Person | undefined, { thing }: Message): boolean =>
  holds(person, 'operator') || (mayOpenOutbox(person) && !accountThings.has(thing?.kind ?? ''))
