import { asText } from '../merge/json.ts'
import { addTo, type Report } from './report.ts'
import { texts } from './texts.ts'
import { entriesOf, isObject, type JsonObject, objectsIn, own, textOf } from './values.ts'

type Say = (rule: string, path: string, message: string) => void

/** Whether the dates, amounts, references and roles of one release agree with each other. */
export function checkCoherence(release: unknown, start: string, report: Report) {
  if (!isObject(release)) return
  const say: Say = (rule, path, message) =>
    addTo(report, report.coherence, { path: `${start}${path}`, rule, message })

  checkPeriods(release, say)
  checkContracts(release, say)
  checkParties(release, say)
}

function checkPeriods(release: JsonObject, say: Say) {
  const tender = own(release, 'tender')
  const periods = ['tenderPeriod', 'enquiryPeriod', 'awardPeriod', 'contractPeriod']
  if (isObject(tender)) {
    for (const name of periods) checkPeriod(own(tender, name), `tender/${name}`, say)
  }
  for (const [place, award] of objectsIn(own(release, 'awards'))) {
    checkPeriod(own(award, 'contractPeriod'), `awards/${place}/contractPeriod`, say)
  }
  for (const [place, contract] of objectsIn(own(release, 'contracts'))) {
    checkPeriod(own(contract, 'period'), `contracts/${place}/period`, say)
  }
}

function checkPeriod(period: unknown, path: string, say: Say) {
  if (!isObject(period)) return
  const start = instantOf(own(period, 'startDate'))
  const end = instantOf(own(period, 'endDate'))
  if (start > end) say('period-order', path, texts.periodOrder)
}

/** NaN, which is neither before nor after anything, for what is not a date. */
const instantOf = (value: unknown) => Date.parse(textOf(value) ?? '')

function checkContracts(release: JsonObject, say: Say) {
  const awards = new Map(objectsIn(own(release, 'awards')).map(([, award]) => [idOf(award), award]))

  for (const [place, contract] of objectsIn(own(release, 'contracts'))) {
    const path = `contracts/${place}`
    const awardId = own(contract, 'awardID')
    const award = awards.get(asText(awardId))
    if (awardId !== undefined && awards.size > 0 && !award) {
      say('award-reference', `${path}/awardID`, texts.awardMissing(asText(awardId)))
    }
    const awarded = award ? instantOf(own(award, 'date')) : Number.NaN
    if (instantOf(own(contract, 'dateSigned')) < awarded) {
      say('signed-before-award', `${path}/dateSigned`, texts.signedBeforeAward)
    }
    checkPayments(contract, path, say)
  }
}

function checkPayments(contract: JsonObject, path: string, say: Say) {
  const total = amountOf(own(contract, 'value'))
  if (total && total.amount < 0) say('negative-amount', `${path}/value/amount`, texts.negative)

  const implementation = own(contract, 'implementation')
  const payments = isObject(implementation) ? own(implementation, 'transactions') : undefined
  const paid = objectsIn(payments).map(([, payment]) => amountOf(own(payment, 'value')))
  const same = paid.filter((value) => value?.currency === total?.currency)
  const sum = same.reduce((before, value) => before + (value?.amount ?? 0), 0)
  if (total && sum > total.amount + 0.005) {
    say('overpaid', `${path}/implementation/transactions`, texts.overpaid)
  }
}

function amountOf(value: unknown) {
  if (!isObject(value)) return undefined
  const amount = own(value, 'amount')
  return typeof amount === 'number' ? { amount, currency: own(value, 'currency') } : undefined
}

function checkParties(release: JsonObject, say: Say) {
  const parties = objectsIn(own(release, 'parties')).map(
    ([, party]) => [idOf(party), new Set(entriesOf(own(party, 'roles')))] as const,
  )
  if (parties.length === 0) return

  const roles = new Map(parties)
  for (const { path, reference, role } of referencesIn(release)) {
    const id = own(reference, 'id')
    if (id === undefined || id === null) continue
    const has = roles.get(asText(id))
    if (!has) say('party-reference', path, texts.partyMissing(asText(id)))
    else if (!has.has(role)) say('party-role', path, texts.roleMissing(asText(id), role))
  }
}

function referencesIn(release: JsonObject) {
  const tender = own(release, 'tender')
  const inTender = isObject(tender) ? tender : {}
  return [
    ...one(own(release, 'buyer'), 'buyer', 'buyer'),
    ...one(own(inTender, 'procuringEntity'), 'tender/procuringEntity', 'procuringEntity'),
    ...many(own(inTender, 'tenderers'), 'tender/tenderers', 'tenderer'),
    ...objectsIn(own(release, 'awards')).flatMap(([place, award]) =>
      many(own(award, 'suppliers'), `awards/${place}/suppliers`, 'supplier'),
    ),
  ]
}

const one = (reference: unknown, path: string, role: string) =>
  isObject(reference) ? [{ path, reference, role }] : []
const many = (references: unknown, path: string, role: string) =>
  objectsIn(references).map(([place, reference]) => ({ path: `${path}/${place}`, reference, role }))

const idOf = (object: JsonObject) => asText(own(object, 'id'))
