import { instantOf } from '../dates.ts'
import { own, textOf } from '../values.ts'
import {
  type Contract,
  type Entry,
  entriesIn,
  objectIn,
  type Process,
  type Say,
} from './process.ts'

/** Whether what comes first came first: questions, bids, award, contract and payments, and then the release. */
export function checkStages(process: Process, say: Say) {
  const { release, tender, awards, contracts } = process
  const bidsEnd = instantOf(own(tender, 'tenderPeriod'), 'endDate')
  const told = instantOf(release, 'date')

  if (instantOf(own(tender, 'enquiryPeriod'), 'endDate') > bidsEnd) {
    say('enquiry-after-tender', 'tender/enquiryPeriod/endDate')
  }
  for (const { path, object } of awards) {
    const awarded = instantOf(object, 'date')
    if (awarded < bidsEnd) say('award-before-tender-end', `${path}/date`)
    if (awarded > told + slack) say('fact-after-release', `${path}/date`)
  }
  for (const contract of contracts) checkContract(contract, told, say)
  for (const milestone of milestonesOf(process)) checkMilestone(milestone, told, say)
}

/** A release of the same day may carry another hour, or another zone. */
const slack = 24 * 60 * 60 * 1000

function checkContract({ path, object, award, payments }: Contract, told: number, say: Say) {
  const signed = instantOf(object, 'dateSigned')
  const awarded = instantOf(award, 'date')
  if (signed < awarded) say('signed-before-award', `${path}/dateSigned`)
  if (signed > told + slack) say('fact-after-release', `${path}/dateSigned`)
  if (instantOf(own(object, 'period'), 'startDate') < awarded) {
    say('contract-before-award', `${path}/period/startDate`)
  }
  for (const payment of payments) {
    const paid = instantOf(payment.object, 'date')
    if (paid < signed) say('paid-before-signed', `${payment.path}/date`)
    if (paid > told + slack) say('fact-after-release', `${payment.path}/date`)
  }
}

function milestonesOf({ release, tender, contracts }: Process): Entry[] {
  return [
    ...entriesIn(objectIn(release, 'planning'), 'milestones', 'planning/'),
    ...entriesIn(tender, 'milestones', 'tender/'),
    ...contracts.flatMap(({ path, object, implementation }) => [
      ...entriesIn(object, 'milestones', `${path}/`),
      ...entriesIn(implementation, 'milestones', `${path}/implementation/`),
    ]),
  ]
}

function checkMilestone({ path, object }: Entry, told: number, say: Say) {
  const status = textOf(own(object, 'status'))
  const dateMet = own(object, 'dateMet')
  if (status === 'met' && !dateMet) say('met-without-date', path)
  if (dateMet && (status === 'scheduled' || status === 'notMet')) {
    say('date-without-met', `${path}/dateMet`, status)
  }
  if (instantOf(object, 'dateMet') > told + slack) say('fact-after-release', `${path}/dateMet`)
}
