import { holds, type Person, type Role } from './person.ts'

const isOperator = (person: Person | undefined) => holds(person, 'operator')

export const mayInvite = (person: Person | undefined): boolean =>
  isOperator(person) || holds(person, 'participation-office')

/** The participation office brings in those it works with; who may bring in others, only the operator says. */
export const mayGiveRole = (person: Person | undefined, role: Role): boolean =>
  isOperator(person) ||
  (holds(person, 'participation-office') && role !== 'operator' && role !== 'participation-office')

/** Nobody manages an account that can do more than they may give, nor their own. */
export const mayManageAccount = (person: Person | undefined, account: Person): boolean =>
  mayInvite(person) &&
  person?.id !== account.id &&
  account.roles.every(({ role }) => mayGiveRole(person, role))
