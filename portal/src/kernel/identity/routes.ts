import type { Hono } from 'hono'
import { requirePermission, requirePerson, type Visit } from '../visit/index.ts'
import { getInvitation, postInvitation } from './pages/invitation.tsx'
import { getInvite, postInvitationWithdrawal, postInvite } from './pages/invite.tsx'
import { getMyAccount, postMyPassword, postSessionEnd } from './pages/my-account.tsx'
import { getPeople, getPeopleCsv } from './pages/people.tsx'
import { getPerson } from './pages/person.tsx'
import {
  postReinstatement,
  postRole,
  postRoleWithdrawal,
  postSuspension,
} from './pages/person-changes.ts'
import { getForgotten, getReset, postForgotten, postReset } from './pages/reset.tsx'
import { getSignIn, postSignIn, postSignOut } from './pages/sign-in.tsx'
import { invitationLink, paths, resetLink } from './paths.ts'
import { mayInvite } from './permissions.ts'

export function identityRoutes(app: Hono<Visit>) {
  doorRoutes(app)
  accountRoutes(app)
  peopleRoutes(app)
}

function doorRoutes(app: Hono<Visit>) {
  app.get(paths.signIn, getSignIn)
  app.post(paths.signIn, postSignIn)
  app.post(paths.signOut, postSignOut)
  app.get(invitationLink(':token'), getInvitation)
  app.post(invitationLink(':token'), postInvitation)
  app.get(paths.forgotten, getForgotten)
  app.post(paths.forgotten, postForgotten)
  app.get(resetLink(':token'), getReset)
  app.post(resetLink(':token'), postReset)
}

function accountRoutes(app: Hono<Visit>) {
  app.get(paths.myAccount, requirePerson, getMyAccount)
  app.post(paths.myPassword, requirePerson, postMyPassword)
  app.post(paths.sessionEnd(':id'), requirePerson, postSessionEnd)
}

function peopleRoutes(app: Hono<Visit>) {
  const allowed = requirePermission(mayInvite)
  app.get(paths.people, allowed, getPeople)
  app.get(paths.peopleCsv, allowed, getPeopleCsv)
  app.get(paths.invite, allowed, getInvite)
  app.post(paths.invite, allowed, postInvite)
  app.post(paths.invitationWithdrawal(':id'), allowed, postInvitationWithdrawal)
  app.get(paths.person(':id'), allowed, getPerson)
  app.post(paths.roles(':id'), allowed, postRole)
  app.post(paths.roleWithdrawal(':id'), allowed, postRoleWithdrawal)
  app.post(paths.suspension(':id'), allowed, postSuspension)
  app.post(paths.reinstatement(':id'), allowed, postReinstatement)
}
