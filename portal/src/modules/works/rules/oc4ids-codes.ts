import type { oc4ids } from '@tequio/ocds'
import type { Stage, Standing } from './stages.ts'

type Status = oc4ids.ProjectStatus

/**
 * OC4IDS 0.9.5, projectStatus. «implementation» there covers procurement too; «completion» covers the handover and
 * its papers. It has no word for a pause, so a suspended work keeps the status of its stage.
 */
const statuses: Readonly<Record<Stage, Status>> = {
  assigned: 'identification',
  design: 'preparation',
  designed: 'preparation',
  budgeting: 'preparation',
  procurement: 'implementation',
  contracted: 'implementation',
  'under-way': 'implementation',
  finished: 'completion',
  delivered: 'completion',
}

export const statusOf = ({ stage, condition }: Standing): Status =>
  condition === 'cancelled' || condition === 'substituted' ? 'cancelled' : statuses[stage]

/** OC4IDS 0.9.5, milestoneType (open list). */
export const milestoneTypes: Readonly<Record<Stage, string>> = {
  assigned: 'approval',
  design: 'preProcurement',
  designed: 'preProcurement',
  budgeting: 'preProcurement',
  procurement: 'procurement',
  contracted: 'procurement',
  'under-way': 'delivery',
  finished: 'delivery',
  delivered: 'delivery',
}

/** OC4IDS 0.9.5, milestoneCode (open list). */
export const milestoneCodes: Readonly<Partial<Record<Stage, string>>> = {
  assigned: 'projectApproval',
  contracted: 'commercialClose',
  'under-way': 'commencement',
  finished: 'completion',
  delivered: 'commissioning',
}
