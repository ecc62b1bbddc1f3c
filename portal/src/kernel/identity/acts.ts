import { z } from 'zod'
import { defineAct } from '../act/index.ts'
import { roles } from './person.ts'

/** Names and addresses never enter the trail: its facts hold references. */
const nothing = z.strictObject({})
const roleHeld = z.strictObject({ role: z.enum(roles), unitId: z.string().nullable() })

/** Things: `invitation`, `person`, `session`. */
export const acts = {
  invited: defineAct('identity.invited', 1, roleHeld),
  invitationWithdrawn: defineAct('identity.invitation-withdrawn', 1, nothing),
  accountOpened: defineAct(
    'identity.account-opened',
    1,
    z.strictObject({ invitation: z.string().nullable() }),
  ),
  roleGiven: defineAct('identity.role-given', 1, roleHeld),
  roleWithdrawn: defineAct('identity.role-withdrawn', 1, roleHeld),
  suspended: defineAct('identity.suspended', 1, nothing),
  reinstated: defineAct('identity.reinstated', 1, nothing),
  passwordChanged: defineAct(
    'identity.password-changed',
    1,
    z.strictObject({ by: z.enum(['owner', 'link']) }),
  ),
  resetLinkMade: defineAct('identity.reset-link-made', 1, z.strictObject({ request: z.string() })),
  signedIn: defineAct('identity.signed-in', 1, nothing),
  sessionEnded: defineAct('identity.session-ended', 1, nothing),
} as const
