import type { Contract, oc4ids, Period } from '@tequio/ocds'
import { amountOf, filled, referenceOf, spanOf, totalOf } from './oc4ids-values.ts'
import type { Part, State } from './parts.ts'
import { isCalled, type Stage, stageOf, summarise } from './summary.ts'

/** A procurement as its project tells it: the state, and every word on its contracts with the event that said it. */
export type ToldProcess = {
  readonly state: State
  readonly rows: readonly (Part & { readonly seq: number })[]
  readonly releases: readonly oc4ids.LinkedRelease[]
}

/** OC4IDS 0.9.5, contractingProcesses: the first values stand in the summary, what changed them in `modifications`. */
export function contractingProcess({
  state,
  rows,
  releases,
}: ToldProcess): oc4ids.ContractingProcess {
  return {
    id: state.ocid,
    summary: summaryOf(state, rows, releases),
    ...(releases.length > 0 && { releases }),
  }
}

type Linked = ToldProcess['releases']

function summaryOf(
  state: State,
  rows: ToldProcess['rows'],
  releases: Linked,
): oc4ids.ContractingProcessSummary {
  const { title } = summarise(state)
  const contracts = (state.contracts ?? []).filter(({ status }) => status !== 'cancelled')
  const lives = contracts.map((contract) => lifeOf(contract, rows))
  const firsts = lives.flatMap((life) => life.first ?? [])
  const { description, mainProcurementCategory: category } = state.tender ?? {}
  const initial = totalOf(firsts.map(({ value }) => value))
  return {
    ocid: state.ocid,
    ...(category === 'works' && { nature: ['construction'] as const }),
    title,
    ...(description && { description }),
    status: statuses[stageOf(state)],
    ...tenderOf(state),
    ...filled({ suppliers: suppliersOf(state) }),
    ...(initial && { contractValue: initial }),
    ...periodOf(firsts, state),
    ...finalOf(contracts),
    ...filled({
      modifications: lives.flatMap((life) => modificationsOf(life, { releases, contracts })),
      transactions: contracts.flatMap((contract) => transactionsOf(contract, contracts)),
      milestones: contracts.flatMap((contract) => milestonesOf(contract, contracts)),
    }),
  }
}

const statuses: Readonly<Record<Stage, oc4ids.ContractingProcessStatus>> = {
  planning: 'pre-award',
  tender: 'pre-award',
  award: 'active',
  contract: 'active',
  implementation: 'active',
  completed: 'closed',
  'ended-early': 'closed',
  cancelled: 'closed',
  withdrawn: 'closed',
}

function tenderOf({ tender, planning }: State): Pick<oc4ids.ContractingProcessSummary, 'tender'> {
  const { procurementMethod: method, procurementMethodDetails: details } = tender ?? {}
  const estimate = amountOf(planning?.budget?.amount ?? tender?.value)
  const entity = referenceOf(tender?.procuringEntity)
  const called = isCalled(tender) && tender?.tenderPeriod?.startDate
  const told = {
    ...(method && { procurementMethod: method }),
    ...(details && { procurementMethodDetails: details }),
    ...(called && { datePublished: called }),
    ...(estimate && { costEstimate: estimate }),
    ...(typeof tender?.numberOfTenderers === 'number' && {
      numberOfTenderers: tender.numberOfTenderers,
    }),
    ...filled({ tenderers: (tender?.tenderers ?? []).flatMap((one) => referenceOf(one) ?? []) }),
    ...(entity && { procuringEntity: entity }),
  }
  return Object.keys(told).length > 0 ? { tender: told } : {}
}

function suppliersOf({ awards = [] }: State): oc4ids.OrganizationReference[] {
  const standing = awards.filter(
    ({ status }) => status !== 'cancelled' && status !== 'unsuccessful',
  )
  const suppliers = standing
    .flatMap((award) => award.suppliers ?? [])
    .flatMap((one) => referenceOf(one) ?? [])
  return [...new Map(suppliers.map((one) => [one.id ?? one.name, one])).values()]
}

type Version = Contract & { readonly seq: number }
type Life = { readonly versions: readonly Version[]; readonly first: Version | undefined }

/** Every word on a contract, and its terms before the first amendment. */
function lifeOf({ id }: Contract, rows: ToldProcess['rows']): Life {
  const versions = rows.flatMap((row): Version[] =>
    row.kind === 'contract' && row.key === String(id) && row.content
      ? [{ ...row.content, seq: row.seq }]
      : [],
  )
  const first = versions.findLast(({ amendments = [] }) => amendments.length === 0) ?? versions[0]
  return { versions, first }
}

type Around = { readonly releases: Linked; readonly contracts: readonly Contract[] }

function modificationsOf(
  { versions }: Life,
  { releases, contracts }: Around,
): oc4ids.Modification[] {
  return versions.flatMap((after, at) => {
    const before = versions[at - 1]
    const amendments = after.amendments ?? []
    const amendment = amendments.at(-1)
    if (!before || !amendment || amendments.length <= (before.amendments?.length ?? 0)) return []
    const release = releases.find(({ id }) => id.endsWith(`-${after.seq}`))
    const [oldValue, newValue] = [amountOf(before.value), amountOf(after.value)]
    const money = oldValue?.amount !== newValue?.amount
    const time = before.period?.endDate !== after.period?.endDate
    const id = String(amendment.id ?? amendments.length)
    return [
      {
        id: named(id, after, contracts),
        ...(amendment.date && { date: amendment.date }),
        ...(amendment.description && { description: amendment.description }),
        ...(amendment.rationale && { rationale: amendment.rationale }),
        ...((money || time) && { type: money ? 'value' : 'duration' }),
        ...(release && { releaseID: release.id }),
        ...(money && oldValue && newValue
          ? { oldContractValue: oldValue, newContractValue: newValue }
          : {}),
        ...(time && periods(before.period, after.period)),
      },
    ]
  })
}

function periods(before: Period | undefined, after: Period | undefined) {
  const [old, fresh] = [spanOf(before), spanOf(after)]
  return { ...(old && { oldContractPeriod: old }), ...(fresh && { newContractPeriod: fresh }) }
}

/** Ids are each contract's own: with several contracts they carry its number. */
const named = (id: string | number, { id: contract }: Contract, all: readonly Contract[]) =>
  all.length > 1 ? `${contract}/${id}` : String(id)

function transactionsOf(contract: Contract, all: readonly Contract[]): oc4ids.Transaction[] {
  return (contract.implementation?.transactions ?? []).map((one) => {
    const [value, payer, payee] = [
      amountOf(one.value),
      referenceOf(one.payer),
      referenceOf(one.payee),
    ]
    return {
      id: named(one.id, contract, all),
      ...(one.date && { date: one.date }),
      ...(value && { value }),
      ...(payer && { payer }),
      ...(payee && { payee }),
    }
  })
}

function milestonesOf(contract: Contract, all: readonly Contract[]): oc4ids.Milestone[] {
  return (contract.implementation?.milestones ?? []).map((one) => ({
    id: named(one.id, contract, all),
    ...(one.title && { title: one.title }),
    ...(one.type && { type: one.type }),
    ...(one.description && { description: one.description }),
    ...(one.dueDate && { dueDate: one.dueDate }),
    ...(one.dateMet && { dateMet: one.dateMet }),
    ...(one.status && { status: one.status }),
  }))
}

function periodOf(firsts: readonly Contract[], { tender }: State) {
  const starts = firsts.flatMap(({ period }) => period?.startDate ?? []).sort()
  const ends = firsts.flatMap(({ period }) => period?.endDate ?? []).sort()
  const [startDate, endDate] = [starts[0], ends.at(-1)]
  const signed = { ...(startDate && { startDate }), ...(endDate && { endDate }) }
  const planned = firsts.length === 0 ? spanOf(tender?.contractPeriod) : undefined
  const period = Object.keys(signed).length > 0 ? signed : planned
  return period ? { contractPeriod: period } : {}
}

function finalOf(contracts: readonly Contract[]) {
  const ended =
    contracts.length > 0 && contracts.every(({ implementation }) => implementation?.finalValue)
  const total = ended && totalOf(contracts.map(({ implementation }) => implementation?.finalValue))
  return total ? { finalValue: total } : {}
}
