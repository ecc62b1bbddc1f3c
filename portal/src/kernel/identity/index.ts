export { invite } from './actions/invite.ts'
export { type GivenAccount, giveAccount } from './actions/open-account.ts'
export { startSession } from './actions/sign-in.ts'
export {
  type DemonstrationAccount,
  demonstrationAccounts,
  seedIdentity,
} from './demonstration.ts'
export { paths as identityPaths } from './paths.ts'
export { holds, type Person, type Role, type RoleHeld, roles, unitsOf } from './person.ts'
export { identityRoom } from './room.ts'
export { sessionToken } from './session-cookie.ts'
export { everyName, personNames } from './store/people.ts'
export { personOfToken } from './store/sessions.ts'
