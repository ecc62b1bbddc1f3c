import { holds, type Person } from '../identity/person.ts'
import type { Message } from './store/outbox.ts'

export const mayOpenOutbox = (person: Person | undefined): boolean =>
  holds(person, 'operator') || holds(person, 'participation-office')

/** A message about an account may open that account: only the operator, who can open any, reads it. */
export const mayReadMessage = (person: Person | undefined, { thing }: Message): boolean =>
  holds(person, 'operator') || (mayOpenOutbox(person) && thing?.kind !== 'person')
